using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <content>One product: its batches and promises.</content>
public sealed partial class StockQueries
{
    private const int PromisesShown = 50;

    /// <summary>A product's stock page; null when there is no such product.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ProductStock?> ProductAsync(string sku, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await RowAsync(db, sku, cancel) is not { } row)
        {
            return null;
        }

        var promises = Promises(db, row.Product.Id);
        return new ProductStock(
            row with { Incoming = (await ReplenishmentQueries.IncomingAsync(db, [row.Product.Id], cancel)).GetValueOrDefault(row.Product.Id) },
            await BatchesAsync(db, row, cancel),
            await promises.Take(PromisesShown).ToListAsync(cancel),
            await db.Allocations.CountAsync(a => a.ProductId == row.Product.Id && a.Open > 0, cancel),
            await db.Warehouses.AsNoTracking().OrderBy(w => w.Id).Select(w => new WarehouseName(w.Id, w.Code, w.Name)).ToListAsync(cancel),
            await OnTheWay(db, row.Product.Id).ToListAsync(cancel));
    }

    /// <summary>The batches that a count may correct; empty when there is no such product.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<BatchRow>> BatchesAsync(string sku, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await RowAsync(db, sku, cancel) is { } row ? await BatchesAsync(db, row, cancel) : [];
    }

    /// <summary>A product's batches and their sums, from one reading, so that they agree; null when there is no such product.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<HeldStock?> HeldAsync(string sku, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var product = (await catalogue.ProductsAsync(db, cancel)).FirstOrDefault(p => string.Equals(p.Sku, sku, StringComparison.OrdinalIgnoreCase));
        return product is null ? null : HeldStock.Of(product, await BatchesAsync(db, new StockRow(product, StockOnHand.NothingOf(product.Id), clock.Today()), cancel), await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, cancel));
    }

    private async Task<List<BatchRow>> BatchesAsync(PortalDbContext db, StockRow row, CancellationToken cancel)
    {
        var (product, today, withCost) = (row.Product.Id, row.Today, user.IsAdmin);
        var costs = db.BatchCosts;
        var found = await db.Batches.AsNoTracking().Where(b => b.ProductId == product && (b.OnHand > 0 || b.Expires >= today))
            .OrderBy(b => b.Expires).ThenBy(b => b.Id)
            .Select(b => new { Batch = b, Paise = costs.Where(c => withCost && c.BatchId == b.Id).Select(c => (long?)c.UnitCost.Paise).SingleOrDefault() })
            .ToListAsync(cancel);
        return [.. found.ConvertAll(f => new BatchRow(
            f.Batch.Number, f.Batch.Manufactured, f.Batch.Expires, f.Batch.OnHand, f.Batch.Reserved, f.Batch.Blocked, f.Paise is { } paise ? new Money(paise) : null, f.Batch.WarehouseId, f.Batch.BlockedFor, f.Batch.IsSellable(today)))
            .OrderBy(row => !row.Sells)]; // those that leave stand before those that cannot
    }

    private static IQueryable<PromiseRow> Promises(PortalDbContext db, int product)
    {
        var batches = db.Batches;
        return db.Allocations.AsNoTracking().Where(a => a.ProductId == product && a.Open > 0).OrderBy(a => a.PromisedAt).ThenBy(a => a.Id)
            .Join(batches, a => a.BatchId, b => b.Id, (a, b) => new PromiseRow(a.Id, a.OrderNumber, b.Number, a.Open, a.PromisedAt));
    }

    private static IQueryable<PiecesOnTheWay> OnTheWay(PortalDbContext db, int product) => db.Transfers.AsNoTracking()
        .Where(t => t.State == TransferState.InTransit && t.Lines.Any(l => l.ProductId == product)).OrderBy(t => t.SentAt).ThenBy(t => t.Number)
        .Select(t => new PiecesOnTheWay(t.Number, t.Lines.Where(l => l.ProductId == product).Sum(l => l.Quantity)));
}
