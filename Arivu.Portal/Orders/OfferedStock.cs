using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>What the asker may have: the team sees what is there, a shop what is fresh enough for it.</summary>
public sealed class OfferedStock(IDbContextFactory<PortalDbContext> database, CurrentUser user, StockQueries stock) : IStockOffer
{
    /// <summary>What can be promised of these products; those that do not exist are left out.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<IReadOnlyDictionary<int, Availability>> OfAsync(IReadOnlyCollection<int> productIds, CancellationToken cancel) =>
        await stock.AvailableAsync(productIds, await PercentAsync(cancel), cancel);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<int, int>> PiecesAsync(IReadOnlyCollection<int> productIds, CancellationToken cancel) =>
        (await OfAsync(productIds, cancel)).ToDictionary(one => one.Key, one => one.Value.Pieces);

    private async Task<int?> PercentAsync(CancellationToken cancel)
    {
        if (user.SeesEverything)
        {
            return null;
        }

        var mine = user.RetailerId;
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Retailers.Where(r => r.Id == mine).Select(r => (int?)r.MinimumLifePercent).SingleOrDefaultAsync(cancel) ?? 0;
    }
}
