using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Arivu.Portal.Data;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>
/// The day on which more of a product is expected, for anybody who may look at products. Orders of more goods are the team's:
/// of them nothing but the day is told.
/// </summary>
public sealed class ComingGoods(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The next day on which goods of each product are expected where shops are served from; a day that is over is told no more.</summary>
    public async Task<IReadOnlyDictionary<int, DateOnly>> DaysAsync(IReadOnlyCollection<int> productIds, CancellationToken cancel)
    {
        if (productIds.Count == 0)
        {
            return new Dictionary<int, DateOnly>();
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("coming goods");
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        var (coming, today) = (ReplenishmentStatusWords.Coming, clock.Today());
        var days = from o in db.ReplenishmentOrders.AsNoTracking()
                   where coming.Contains(o.Status) && o.WarehouseId == Warehouse.Main && o.ExpectedOn >= today
                   from l in o.Lines
                   where l.Quantity > l.Received && productIds.Contains(l.ProductId)
                   group o.ExpectedOn by l.ProductId into g
                   select new { g.Key, On = g.Min() };
        return await days.ToDictionaryAsync(g => g.Key, g => g.On!.Value, cancel);
    }
}
