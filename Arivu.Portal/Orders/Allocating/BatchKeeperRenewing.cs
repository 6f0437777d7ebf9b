using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Allocating;

/// <content>Promises whose batch lives too short by now for the shop it is promised to (decision 021).</content>
internal sealed partial class BatchKeeper
{
    // Batches are few where promises are many: the question is asked of both together.
    /// <inheritdoc />
    public async Task<IReadOnlyList<ShortPromise>> TooShortAsync(PortalDbContext db, DateOnly today, CancellationToken cancel)
    {
        var (lines, orders, retailers, products, batches) = (db.OrderLines, db.Orders, db.Retailers, db.Products, db.Batches);
        var open = await (from a in db.Allocations.AsNoTracking().Where(a => a.Open > 0)
                          join l in lines on a.OrderLineId equals l.Id
                          join o in orders on a.OrderId equals o.Id
                          join b in batches on a.BatchId equals b.Id
                          join p in products on a.ProductId equals p.Id
                          join r in retailers on a.RetailerId equals r.Id
                          where l.OfferBatchId == null && b.Expires >= today
                          select new { a.Id, a.ProductId, o.Number, o.Priority, o.PlacedAt, b.Expires, p.ShelfLifeDays, p.MinimumDispatchDays, r.MinimumLifePercent }).ToListAsync(cancel);
        return [.. open.Where(p => p.Expires < MinimumLife.MustLiveUntil(p.ShelfLifeDays, p.MinimumDispatchDays, p.MinimumLifePercent, today))
            .OrderBy(p => p.ProductId).ThenByDescending(p => p.Priority).ThenBy(p => p.PlacedAt).ThenBy(p => p.Number, StringComparer.Ordinal).Select(p => new ShortPromise(p.Id, p.ProductId, p.Number))];
    }

    /// <inheritdoc />
    public async Task<KeptBack> RenewAsync(PortalDbContext db, IReadOnlyCollection<Guid> promises, StockNote note, CancellationToken cancel)
    {
        var today = IndianTime.BusinessDate(note.At);
        var promised = db.Allocations.Where(a => promises.Contains(a.Id) && a.Open > 0);
        var orders = await PromisedOrders.HoldAsync(db, await promised.Select(a => a.OrderId).Distinct().ToListAsync(cancel), cancel);
        var about = await promised.Select(a => new { a.ProductId, a.BatchId }).Distinct().ToListAsync(cancel);
        var productIds = about.Select(a => a.ProductId).Distinct().ToList();
        var products = await db.Products.AsNoTracking().Where(p => productIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var shelf = await Shelf.LockAsync(db, productIds, note, cancel, [.. about.Select(a => a.BatchId).Distinct()]);
        var given = await GiveUpShortAsync(promised, shelf, orders, products, today, cancel);
        var (replaced, missing) = Again(shelf, orders, products, given, note);
        Tell(db, orders, products, missing, note);
        return new KeptBack(0, 0, given.Select(g => g.OrderId).Distinct().Count(), replaced, missing.Sum(m => m.Pieces));
    }

    private static async Task<List<Given>> GiveUpShortAsync(
        IQueryable<Allocation> promised, Shelf shelf, PromisedOrders orders, Dictionary<int, Product> products, DateOnly today, CancellationToken cancel)
    {
        var given = new List<Given>();
        foreach (var promise in await promised.OrderBy(a => a.Id).ToListAsync(cancel))
        {
            var (order, batch, product) = (orders.Of(promise.OrderId), shelf.Held(promise.BatchId), products[promise.ProductId]);
            if (batch.Expires >= MinimumLife.MustLiveUntil(product.ShelfLifeDays, product.MinimumDispatchDays, orders.PercentOf(order), today))
            {
                continue; // the shop's terms changed meanwhile
            }

            var reason = $"Batch {batch.Number} lives too short for this shop by now";
            given.Add(new Given(order.Id, promise.OrderLineId, batch, promise.Open, reason));
            shelf.GiveUp(promise, promise.Open, reason);
        }

        return given;
    }
}
