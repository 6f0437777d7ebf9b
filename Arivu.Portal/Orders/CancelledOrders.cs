using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>What orders came to before they were cancelled; of the orders themselves nothing is kept, so they cost nothing.</summary>
public static class CancelledOrders
{
    /// <summary>By number; one query, and none where no order is named.</summary>
    public static async Task<IReadOnlyDictionary<string, Money>> ValuesAsync(PortalDbContext db, IEnumerable<string> numbers, CancellationToken cancel)
    {
        var wanted = numbers.ToList();
        if (wanted.Count == 0)
        {
            return new Dictionary<string, Money>(StringComparer.Ordinal);
        }

        var orders = db.Orders.Where(o => wanted.Contains(o.Number));
        var lines = await db.OrderLines.AsNoTracking().Join(orders, l => l.OrderId, o => o.Id, (l, o) => new { o.Number, Line = l }).ToListAsync(cancel);
        return lines.GroupBy(l => l.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => OrderAmounts.AsOrdered(g.Select(l => l.Line)).Total, StringComparer.Ordinal);
    }
}
