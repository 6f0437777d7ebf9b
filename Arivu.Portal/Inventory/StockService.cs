using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory;

/// <summary>Takes goods in; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For the ledger and the business date.</param>
/// <param name="receipts">What a typed receipt must be.</param>
/// <param name="T">For messages beside fields.</param>
public sealed class StockService(
    IDbContextFactory<PortalDbContext> database,
    CurrentUser user,
    TimeProvider clock,
    IValidator<ReceiptDraft> receipts,
    IStringLocalizer<InventoryWords> T)
{
    /// <summary>Takes pieces of a batch in. A batch that is known already must come with the same dates; its cost becomes the average.</summary>
    /// <returns>False when there is no such product.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<bool> ReceiveAsync(ReceiptDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        receipts.Check(draft);
        if (draft.UnitCost is not null && !user.IsAdmin)
        {
            throw new BadInputException(nameof(ReceiptDraft.UnitCost), T["Only an administrator notes costs"]);
        }

        try
        {
            return await TakeInAsync(draft, cancel);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            return await TakeInAsync(draft, cancel); // somebody else took the first pieces of this batch in a moment ago: now it stands
        }
    }

    private Task<bool> TakeInAsync(ReceiptDraft draft, CancellationToken cancel) => database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
    {
        if (await ProductAsync(db, draft.Sku, ct) is not { } product)
        {
            return false;
        }

        var known = await BatchAsync(db, product.Id, draft.CleanBatch, ct);
        var note = new StockNote(clock.Now(), user.Name, draft.Reference!.Trim());
        var shelf = await Shelf.LockAsync(db, [], note, ct, known is { } id ? [id] : []);
        var batch = known is { } held ? Same(shelf.Held(held), draft) : db.Add(Arrived(product, draft)).Entity;
        var cost = await NoteCostAsync(db, batch, draft, ct);
        shelf.Receive(batch, draft.Quantity!.Value, cost);
        return true;
    }, cancel);

    private Batch Arrived(ReceivedProduct product, ReceiptDraft draft)
    {
        var made = draft.Manufactured!.Value;
        var expires = draft.Expires ?? made.AddDays(product.ShelfLifeDays);
        return expires >= clock.Today()
            ? Batch.Arrive(product.Id, draft.CleanBatch, made, expires)
            : throw new BadInputException(nameof(ReceiptDraft.Manufactured), T["With a shelf life of {0} days it expired on {1}", product.ShelfLifeDays, expires.ToText()]);
    }

    // Pieces of one batch expire together: another date means another batch, or a slip of the pen.
    private Batch Same(Batch batch, ReceiptDraft draft)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (batch.Manufactured != draft.Manufactured)
        {
            errors[nameof(ReceiptDraft.Manufactured)] = [T["Batch {0} came in before as made on {1}: correct the date or the batch number", batch.Number, batch.Manufactured.ToText()]];
        }

        if (draft.Expires is { } expires && batch.Expires != expires)
        {
            errors[nameof(ReceiptDraft.Expires)] = [T["Batch {0} came in before with best before {1}: correct the date or the batch number", batch.Number, batch.Expires.ToText()]];
        }
        else if (batch.Expires < clock.Today())
        {
            errors[nameof(ReceiptDraft.Batch)] = [T["Batch {0} expired on {1}: expired goods are not taken in", batch.Number, batch.Expires.ToText()]];
        }

        return errors.Count == 0 ? batch : throw new BadInputException(errors);
    }

    // The cost of a piece after this receipt: the average where the batch was known with a cost already.
    private static async Task<Money?> NoteCostAsync(PortalDbContext db, Batch batch, ReceiptDraft draft, CancellationToken cancel)
    {
        if (draft.UnitCost is not { } cost)
        {
            return null;
        }

        var known = batch.Id > 0 ? await db.BatchCosts.SingleOrDefaultAsync(c => c.BatchId == batch.Id, cancel) : null;
        known?.Average(batch.OnHand, draft.Quantity!.Value, cost);
        return (known ?? db.Add(new BatchCost(batch, cost)).Entity).UnitCost;
    }

    private static Task<ReceivedProduct?> ProductAsync(PortalDbContext db, string? sku, CancellationToken cancel)
    {
        var key = sku!.Trim().ToUpperInvariant();
        return db.Products.Where(p => p.Sku == key).Select(p => new ReceivedProduct(p.Id, p.Sku, p.ShelfLifeDays)).SingleOrDefaultAsync(cancel);
    }

    private static Task<int?> BatchAsync(PortalDbContext db, int productId, string number, CancellationToken cancel) =>
        db.Batches.Where(b => b.ProductId == productId && b.Number == number && b.WarehouseId == Warehouse.Main).Select(b => (int?)b.Id).SingleOrDefaultAsync(cancel);

    private sealed record ReceivedProduct(int Id, string Sku, int ShelfLifeDays);
}
