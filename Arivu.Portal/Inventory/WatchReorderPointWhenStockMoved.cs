using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Inventory.Sums;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>
/// Counts the sums of products that moved, and says once that one of them fell low. It reads what stands now, so late, repeated
/// or unordered events do no harm.
/// </summary>
internal sealed class WatchReorderPointWhenStockMoved(TimeProvider clock) : IHandle<StockMoved>
{
    public async Task HandleAsync(StockMoved happened, PortalDbContext db, CancellationToken cancel)
    {
        var ids = happened.ProductIds;

        // Held before stock is read: who looks later sees at least as much, and writes later.
        var watches = await db.ReorderWatches.Where(w => ids.Contains(w.ProductId)).OrderBy(w => w.ProductId).TagWith(RowLocks.ForUpdate).ToDictionaryAsync(w => w.ProductId, cancel);
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id) && p.Active).Select(p => new { p.Id, p.Sku, p.Name, p.ReorderPoint }).ToListAsync(cancel);
        var sums = (await StockTally.RenewAsync(db, ids, clock.Today(), cancel)).ToLookup(sum => sum.ProductId);
        foreach (var product in products)
        {
            var watch = watches.GetValueOrDefault(product.Id) ?? db.Add(new ReorderWatch(product.Id)).Entity;
            var available = sums[product.Id].Sum(sum => sum.Available);
            if (watch.Look(available <= product.ReorderPoint))
            {
                db.Publish($"product-{product.Sku}", new StockFellLow(product.Sku, product.Name, available, product.ReorderPoint));
            }
        }
    }
}
