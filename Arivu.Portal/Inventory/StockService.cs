using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory;

/// <summary>Takes goods in and corrects counts; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For the ledger and the business date.</param>
/// <param name="limits">What staff may do alone.</param>
/// <param name="goods">The one way in.</param>
/// <param name="receipts">What a typed receipt must be.</param>
/// <param name="adjustments">What a typed adjustment must be.</param>
/// <param name="T">For messages beside fields.</param>
public sealed class StockService(
    IDbContextFactory<PortalDbContext> database,
    CurrentUser user,
    TimeProvider clock,
    StockLimits limits,
    GoodsIn goods,
    IValidator<ReceiptDraft> receipts,
    IValidator<AdjustmentDraft> adjustments,
    IStringLocalizer<InventoryWords> T)
{
    /// <summary>Takes pieces of a batch in, with a receipt of their own. A batch that is known already must come with the same dates; its cost becomes the average.</summary>
    /// <returns>False when there is no such product.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> ReceiveAsync(ReceiptDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        receipts.Check(draft);
        var delivery = GoodsAtDoor.Of(draft);
        return database.InTransactionAsync(delivery.Id, async (db, ct) => await goods.TakeAsync(db, delivery, ct) is not null, cancel);
    }

    /// <summary>Corrects the count of a batch.</summary>
    /// <returns>False when there is no such product.</returns>
    /// <exception cref="BadInputException">By field of the draft: also above the limit of staff.</exception>
    /// <exception cref="RuleBrokenException">Code quantity, beside the quantity: promised pieces would be missing, or the batch would hold too many.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<bool> AdjustAsync(AdjustmentDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        adjustments.Check(draft);
        if (!user.IsAdmin && Math.Abs(draft.Quantity!.Value) > limits.StaffAdjustmentLimit)
        {
            throw new BadInputException(nameof(AdjustmentDraft.Quantity), T["Staff may adjust up to {0} pieces at once; ask an administrator", limits.StaffAdjustmentLimit]);
        }

        return await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => CorrectAsync(db, draft, ct), cancel);
    }

    private async Task<bool> CorrectAsync(PortalDbContext db, AdjustmentDraft draft, CancellationToken cancel)
    {
        if (await ProductAsync(db, draft.Sku, cancel) is not { } product)
        {
            return false;
        }

        var batch = await BatchAsync(db, product.Id, draft.CleanBatch, cancel)
            ?? throw new BadInputException(nameof(AdjustmentDraft.Batch), T["{0} has no batch {1}", product.Sku, draft.CleanBatch]);
        var shelf = await Shelf.LockAsync(db, [], new StockNote(clock.Now(), user.Name, "", draft.Reason!.Trim()), cancel, [batch]);
        try
        {
            shelf.Adjust(shelf.Held(batch), draft.Quantity!.Value, draft.Kind ?? AdjustmentKind.Correction);
            return true;
        }
        catch (RuleBrokenException broken)
        {
            throw new RuleBrokenException(T[broken.Sentence, [.. broken.Facts]].Value) { Code = broken.Code }.Beside(nameof(AdjustmentDraft.Quantity));
        }
    }

    private static Task<CorrectedProduct?> ProductAsync(PortalDbContext db, string? sku, CancellationToken cancel)
    {
        var key = sku!.Trim().ToUpperInvariant();
        return db.Products.Where(p => p.Sku == key).Select(p => new CorrectedProduct(p.Id, p.Sku)).SingleOrDefaultAsync(cancel);
    }

    private static Task<int?> BatchAsync(PortalDbContext db, int productId, string number, CancellationToken cancel) =>
        db.Batches.Where(b => b.ProductId == productId && b.Number == number && b.WarehouseId == Warehouse.Main).Select(b => (int?)b.Id).SingleOrDefaultAsync(cancel);

    private sealed record CorrectedProduct(int Id, string Sku);
}
