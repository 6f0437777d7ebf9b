using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Counting;

/// <content>What stands on a sheet.</content>
public sealed partial class CountService
{
    private async Task<int> PlaceAsync(PortalDbContext db, string? code, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return Warehouse.Main;
        }

        var key = code.Trim().ToUpperInvariant();
        return await db.Warehouses.Where(w => w.Code == key).Select(w => (int?)w.Id).SingleOrDefaultAsync(cancel) ?? throw new BadInputException(nameof(CountDraft.Warehouse), T["There is no warehouse {0}", key]);
    }

    private List<ShelfProduct> Chosen(IEnumerable<ShelfProduct> products, CountDraft draft)
    {
        var skus = draft.Skus.Select(s => s.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var chosen = products.Where(p => draft.IsByProduct ? skus.Contains(p.Sku) : p.Art == draft.Category).ToList();
        return draft.IsByProduct && chosen.Count < skus.Count
            ? throw new BadInputException(nameof(CountDraft.Skus), T["There is no product {0}", skus.First(s => !chosen.Exists(p => string.Equals(p.Sku, s, StringComparison.OrdinalIgnoreCase)))])
            : chosen;
    }

    private static string Scope(CountDraft draft, IEnumerable<ShelfProduct> products) => draft.IsByProduct
        ? Texts.Cut(string.Join(", ", products.Select(p => p.Name).Order(StringComparer.OrdinalIgnoreCase)), StockCount.ScopeLength)
        : products.First().Category;

    private Task<bool> AddFoundAsync(string number, string? sku, string? batch, CancellationToken cancel) => StepAsync(number, async (db, count, ct) =>
    {
        var product = (await catalogue.ProductsAsync(db, ct)).FirstOrDefault(p => string.Equals(p.Sku, sku?.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new BadInputException("Sku", T["Choose a product"]);
        db.Add(count.Find(new SheetBatch(await KnownAsync(db, count, product, batch, ct), product.Sku, product.Name)));
    }, cancel);

    // A batch that never lay in this warehouse gets its row here, empty, with the dates, and the hold, it has elsewhere.
    private async Task<Batch> KnownAsync(PortalDbContext db, StockCount count, ShelfProduct product, string? typed, CancellationToken cancel)
    {
        var number = StockText.BatchNumber(typed);
        var known = await db.Batches.Where(b => b.ProductId == product.Id && b.Number == number).OrderBy(b => b.Id).ToListAsync(cancel);
        if (known.Find(b => b.WarehouseId == count.WarehouseId) is { } here)
        {
            return here;
        }

        if (known.Count == 0)
        {
            throw new BadInputException("Batch", T["Nobody knows batch {0} of {1}. Put it aside and receive it with its dates.", number, product.Sku]);
        }

        var batch = db.Add(Batch.Arrive(product.Id, number, known[0].Manufactured, known[0].Expires, count.WarehouseId)).Entity;
        var shelf = await Shelf.LockAsync(db, [], Note(count.Number), cancel);
        shelf.CarryHold(known[0], batch);
        return batch;
    }

    private Task<bool> OnLineAsync(string number, Guid lineId, Func<PortalDbContext, StockCount, CountLine, CancellationToken, Task> act, CancellationToken cancel) =>
        StepAsync(number, async (db, count, ct) =>
        {
            if (count.Lines.FirstOrDefault(l => l.Id == lineId) is not { } line)
            {
                throw new RuleBrokenException("This line is not on {0}.", number) { Code = "reference" };
            }

            await act(db, count, line, ct);
        }, cancel);

    // Who takes a step first holds the count's row: counting, finishing and posting stand in a queue.
    private Task<bool> StepAsync(string number, Func<PortalDbContext, StockCount, CancellationToken, Task> step, CancellationToken cancel) =>
        database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await db.StockCounts.Where(c => c.Number == number).OrderBy(c => c.Id).TagWith(RowLocks.ForUpdate).SingleOrDefaultAsync(ct) is not { } count)
            {
                return false;
            }

            await db.CountLines.Where(l => l.CountId == count.Id).OrderBy(l => l.Position).LoadAsync(ct);
            await step(db, count, ct);
            db.Hint(new CountChanged(number));
            return true;
        }, cancel);
}
