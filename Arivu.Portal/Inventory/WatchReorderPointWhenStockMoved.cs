using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>Says once that a product fell low. It reads what stands now, so late, repeated or unordered events do no harm.</summary>
internal sealed class WatchReorderPointWhenStockMoved(TimeProvider clock) : IHandle<StockMoved>
{
    public async Task HandleAsync(StockMoved happened, PortalDbContext db, CancellationToken cancel)
    {
        var ids = happened.ProductIds;

        // Held before stock is read: who looks later sees at least as much, and writes later.
        var watches = await db.ReorderWatches.Where(w => ids.Contains(w.ProductId)).OrderBy(w => w.ProductId).TagWith(RowLocks.ForUpdate).ToDictionaryAsync(w => w.ProductId, cancel);
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id) && p.Active).Select(p => new { p.Id, p.Sku, p.Name, p.ReorderPoint }).ToListAsync(cancel);
        var free = await FreeAsync(db, ids, cancel);
        foreach (var product in products)
        {
            var watch = watches.GetValueOrDefault(product.Id) ?? db.Add(new ReorderWatch(product.Id)).Entity;
            var available = free.GetValueOrDefault(product.Id);
            if (watch.Look(available <= product.ReorderPoint))
            {
                db.Publish($"product-{product.Sku}", new StockFellLow(product.Sku, product.Name, available, product.ReorderPoint));
            }
        }
    }

    private Task<Dictionary<int, int>> FreeAsync(PortalDbContext db, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var today = clock.Today();
        return db.Batches.Where(b => ids.Contains(b.ProductId)).Where(Batch.FreeOn(today))
            .GroupBy(b => b.ProductId).Select(g => new { g.Key, Free = g.Sum(b => b.OnHand - b.Reserved) })
            .ToDictionaryAsync(g => g.Key, g => g.Free, cancel);
    }
}
