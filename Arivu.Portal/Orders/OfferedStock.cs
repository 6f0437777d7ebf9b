using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>What the asker may have: the team sees what is there, a shop what is fresh enough for it.</summary>
public sealed class OfferedStock(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CatalogShelf catalogue, StockQueries stock) : IStockOffer
{
    /// <summary>What can be promised of these products; those that do not exist are left out.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<IReadOnlyDictionary<int, Availability>> OfAsync(IReadOnlyCollection<int> productIds, CancellationToken cancel) =>
        await stock.AvailableAsync(productIds, await PercentAsync(cancel), cancel);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<int, int>> PiecesAsync(IReadOnlyCollection<int> productIds, CancellationToken cancel) =>
        (await OfAsync(productIds, cancel)).ToDictionary(one => one.Key, one => one.Value.Pieces);

    /// <summary>The products, by key, of which the asker can be promised anything: their last batch decides, so that one row each is read.</summary>
    internal async Task<HashSet<int>> InStockAsync(PortalDbContext db, CancellationToken cancel)
    {
        var (percent, today) = (await PercentAsync(db, cancel), clock.Today());
        var last = await db.Batches.AsNoTracking().Where(Batch.FreeOn(today)).GroupBy(b => b.ProductId).Select(g => new { g.Key, Last = g.Max(b => b.Expires) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancel);
        return [.. (await catalogue.ProductsAsync(db, cancel)).Where(p => last.TryGetValue(p.Id, out var expires) && expires >= FreshFor(p, percent, today)).Select(p => p.Id)];
    }

    private static DateOnly FreshFor(ShelfProduct p, int? percent, DateOnly today) =>
        percent is { } promised ? MinimumLife.MustLiveUntil(p.ShelfLifeDays, p.MinimumDispatchDays, promised, today) : today;

    private async Task<int?> PercentAsync(CancellationToken cancel)
    {
        if (user.SeesEverything)
        {
            return null;
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        return await PercentAsync(db, cancel);
    }

    private async Task<int?> PercentAsync(PortalDbContext db, CancellationToken cancel)
    {
        if (user.SeesEverything)
        {
            return null;
        }

        var mine = user.RetailerId;
        return await db.Retailers.Where(r => r.Id == mine).Select(r => (int?)r.MinimumLifePercent).SingleOrDefaultAsync(cancel) ?? 0;
    }
}
