using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.Fulfilment;

/// <summary>Notes orders that had arrived before anybody took notes.</summary>
internal static class FulfilmentCount
{
    /// <summary>Notes them month by month of their placing. Where none is missing, two counts are all that is asked.</summary>
    /// <returns>How many were noted.</returns>
    public static async Task<int> FillAsync(IDbContextFactory<PortalDbContext> database, CancellationToken cancel)
    {
        var (added, first, end) = (0, default(DateOnly), default(DateOnly));
        await using (var db = await database.CreateDbContextAsync(cancel))
        {
            if (await ArrivedOrder.Among(db).CountAsync(cancel) == await db.FulfilledOrders.CountAsync(cancel))
            {
                return added;
            }

            first = IndianTime.BusinessDate(await ArrivedOrder.Among(db).MinAsync(o => o.PlacedAt, cancel));
            end = IndianTime.BusinessDate(await ArrivedOrder.Among(db).MaxAsync(o => o.PlacedAt, cancel));
        }

        for (var from = first; from <= end; from = from.AddMonths(1))
        {
            var (begin, until) = (IndianTime.StartOf(from), IndianTime.StartOf(from.AddMonths(1)));
            added += await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => AddAsync(db, begin, until, ct), cancel);
        }

        return added;
    }

    private static async Task<int> AddAsync(PortalDbContext db, DateTime begin, DateTime until, CancellationToken cancel)
    {
        var noted = db.FulfilledOrders;
        var orders = await ArrivedOrder.Of(ArrivedOrder.Among(db).Where(o => o.PlacedAt >= begin && o.PlacedAt < until && !noted.Any(f => f.OrderId == o.Id))).ToListAsync(cancel);
        foreach (var order in orders)
        {
            var row = new FulfilledOrder(order.OrderId);
            row.Renew(order);
            db.Add(row);
        }

        return orders.Count;
    }
}
