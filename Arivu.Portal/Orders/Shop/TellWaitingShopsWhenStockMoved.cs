using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shop.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shop;

/// <summary>When goods can be had again, each store that waits is told once. It reads what stands now, so late, repeated or unordered events do no harm.</summary>
internal sealed class TellWaitingShopsWhenStockMoved(TimeProvider clock) : IHandle<StockMoved>
{
    public Task HandleAsync(StockMoved happened, PortalDbContext db, CancellationToken cancel) =>
        FulfilAsync(db, db.BackWishes.Where(w => happened.ProductIds.Contains(w.ProductId)), clock.Today(), cancel);

    /// <summary>Publishes for each of these wishes that can be fulfilled, and removes it; the caller saves.</summary>
    /// <returns>How many were.</returns>
    internal static async Task<int> FulfilAsync(PortalDbContext db, IQueryable<BackWish> wishes, DateOnly today, CancellationToken cancel)
    {
        var waiting = await wishes.OrderBy(w => w.ProductId).ThenBy(w => w.RetailerId).TagWith(RowLocks.ForUpdate).ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var (ids, stores) = (waiting.Select(w => w.ProductId).Distinct().ToList(), waiting.Select(w => w.RetailerId).Distinct().ToList());
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id) && p.Active).ToDictionaryAsync(p => p.Id, cancel);
        var percents = await db.Retailers.AsNoTracking().Where(r => stores.Contains(r.Id) && r.Active).ToDictionaryAsync(r => r.Id, r => r.MinimumLifePercent, cancel);
        var lots = (await db.Batches.AsNoTracking().Where(b => ids.Contains(b.ProductId)).Where(Batch.FreeOn(today)).Select(b => new { b.ProductId, b.Expires, Free = b.OnHand - b.Reserved }).ToListAsync(cancel)).ToLookup(lot => lot.ProductId);
        var told = 0;
        foreach (var wish in waiting)
        {
            if (products.GetValueOrDefault(wish.ProductId) is not { } product || !percents.TryGetValue(wish.RetailerId, out var percent))
            {
                continue;
            }

            var until = MinimumLife.MustLiveUntil(product.ShelfLifeDays, product.MinimumDispatchDays, percent, today);
            var pieces = lots[product.Id].Where(lot => lot.Expires >= until).Sum(lot => lot.Free);
            if (pieces >= product.MinimumQuantity)
            {
                db.Publish($"product-{product.Sku}", new WishedProductBack(wish.Id, wish.RetailerId, product.Sku, product.Name, pieces));
                db.Hint(new BackWishChanged(product.Id, wish.RetailerId));
                db.Remove(wish);
                told++;
            }
        }

        return told;
    }
}
