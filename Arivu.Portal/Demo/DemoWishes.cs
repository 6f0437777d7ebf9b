using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shop;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo;

/// <summary>Three stores wait for what is out after the past trade; nobody waits where everything is there.</summary>
public sealed class DemoWishes(IDbContextFactory<PortalDbContext> database, TimeProvider clock)
{
    private const int Stores = 3;

    /// <summary>Adds the wishes.</summary>
    public async Task SeedAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var free = await db.Batches.Where(Batch.FreeOn(clock.Today())).GroupBy(b => b.ProductId).Select(g => new { g.Key, Pieces = g.Sum(b => b.OnHand - b.Reserved) }).ToDictionaryAsync(g => g.Key, g => g.Pieces, cancel);
        var products = await db.Products.AsNoTracking().Where(p => p.Active).OrderBy(p => p.Id).ToListAsync(cancel);
        if (products.Find(p => free.GetValueOrDefault(p.Id) < p.MinimumQuantity) is { } absent)
        {
            var stores = await db.Retailers.OrderBy(r => r.Id).Select(r => r.Id).Take(Stores).ToListAsync(cancel);
            db.AddRange(stores.Select((store, i) => new BackWish(store, absent.Id, clock.Now().AddHours(-i - 1))));
            await db.SaveChangesAsync(cancel);
        }
    }
}
