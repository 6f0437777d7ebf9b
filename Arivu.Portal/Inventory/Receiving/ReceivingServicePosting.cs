using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving;

/// <content>From the draft to the receipt, and from a scanned code to a product.</content>
public sealed partial class ReceivingService
{
    /// <summary>Posts what the form shows, in one transaction. Pressed twice or tried again, it is posted once.</summary>
    /// <param name="form">What is received.</param>
    /// <param name="acceptMore">More than was ordered is wanted, too.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The receipt's number; null when the draft was thrown away meanwhile.</returns>
    /// <exception cref="EditedByAnotherException">Another screen added or took out a row: nothing is posted, and nothing is lost.</exception>
    /// <exception cref="BadInputException">By field; rows are named <c>Lines[2].Batch</c>.</exception>
    /// <exception cref="RuleBrokenException">Code over-receipt: more than was ordered, beside the quantities. Code wrong-state: nothing of the order is waited for.</exception>
    public Task<string?> PostAsync(ReceivingForm form, bool acceptMore, CancellationToken cancel)
    {
        user.MustBeTeam();
        rules.Check(form);
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var id = form.DraftId ?? Guid.Empty;
            if (await MineAsync(db, id, ct) is not { } draft)
            {
                return await db.GoodsReceipts.Where(r => r.Id == id).Select(r => r.Number).SingleOrDefaultAsync(ct); // posted a moment ago
            }

            // Another screen of the same person may have scanned meanwhile: what this one does not show is neither posted nor lost.
            if (!draft.Rows.Select(r => r.Id).ToHashSet().SetEquals(form.Lines.Select(l => l.Id)))
            {
                throw new EditedByAnotherException();
            }

            var order = draft.OrderNumber.Length == 0 ? null : await OrderAsync(db, draft.OrderNumber, ct);
            if (order is { IsComing: false })
            {
                throw order.NotComing();
            }

            var number = (await goods.TakeAsync(db, DeliveryOf(form, draft, order, acceptMore), ct))!.Number;
            db.Remove(draft);
            if (order is not null)
            {
                db.Hint(new ReplenishmentChanged(order.Number));
            }

            return number;
        }, cancel);
    }

    private static GoodsAtDoor DeliveryOf(ReceivingForm form, ReceivingDraft draft, ReplenishmentOrder? order, bool acceptMore) => new()
    {
        Id = draft.Id,
        Reference = form.Head.Reference!,
        Supplier = form.Head.Supplier,
        WarehouseId = order?.WarehouseId ?? form.WarehouseId,
        Order = order,
        AcceptMore = acceptMore,
        Goods = [.. form.Lines],
        InRows = true,
    };

    private static async Task<ReplenishmentOrder?> OrderAsync(PortalDbContext db, string number, CancellationToken cancel) =>
        await ReplenishmentTurn.TakeAsync(db, number, cancel) ? await db.ReplenishmentOrders.Include(o => o.Lines.OrderBy(l => l.Position)).SingleAsync(o => o.Number == number, cancel) : null;

    private async Task<ScannedGoods> GoodsOfAsync(PortalDbContext db, ScannedCode code, ReplenishmentOrder? order, CancellationToken cancel)
    {
        var products = await catalogue.ProductsAsync(db, cancel);
        var product = products.FirstOrDefault(p => Is(p, code));
        var batch = product is null ? await OnlyBatchAsync(db, code.Text, cancel) : code.Batch is { } number ? await BatchAsync(db, product.Id, number, cancel) : null;
        product ??= products.FirstOrDefault(p => p.Id == batch?.ProductId) ?? throw new BadInputException(ScanField, T["No product has the code {0}. Check the label, or choose the product by name.", code.Text]);
        var line = order?.Lines.FirstOrDefault(l => l.ProductId == product.Id);
        return order is not null && line is null
            ? throw new BadInputException(ScanField, T["{0} is not on {1}: receive it without the order", product.Name, order.Number])
            : new ScannedGoods(product.Id, product.CaseSize, line?.Outstanding, batch?.Number ?? code.Batch, batch?.Manufactured ?? MadeOn(product, code), batch?.Expires ?? code.Expires);
    }

    private static bool Is(ShelfProduct product, ScannedCode code) => code.Gtin is { } gtin
        ? product.Ean13 == gtin
        : string.Equals(product.Sku, code.Text, StringComparison.Ordinal) || (product.Ean13 is { } ean && ean == code.Text);

    // A label that says only the last day says by the shelf life when the goods were made.
    private static DateOnly? MadeOn(ShelfProduct product, ScannedCode code) => code.Manufactured ?? code.Expires?.AddDays(-product.ShelfLifeDays);

    private static Task<Batch?> BatchAsync(PortalDbContext db, int product, string number, CancellationToken cancel) =>
        db.Batches.AsNoTracking().Where(b => b.ProductId == product && b.Number == number).OrderBy(b => b.Id).FirstOrDefaultAsync(cancel);

    // The bar code on a small label is the batch's number alone; two products may have the same.
    private static async Task<Batch?> OnlyBatchAsync(PortalDbContext db, string number, CancellationToken cancel)
    {
        var found = await db.Batches.AsNoTracking().Where(b => b.Number == number).OrderBy(b => b.Id).Take(50).ToListAsync(cancel);
        return found.Select(b => b.ProductId).Distinct().Count() == 1 ? found[0] : null;
    }
}
