using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Names the orders that hold pieces of a batch, for sentences that explain why it cannot give more.</summary>
internal static class PromisedTo
{
    private const int Named = 4;

    /// <summary>For each batch with open promises the numbers of their orders, the oldest first, a few of them: "SO-2627-000123, SO-2627-000130 +3".</summary>
    public static async Task<IReadOnlyDictionary<int, string>> OrdersAsync(PortalDbContext db, IReadOnlyCollection<int> batchIds, CancellationToken cancel)
    {
        var promises = await db.Allocations.AsNoTracking().Where(a => batchIds.Contains(a.BatchId) && a.Open > 0)
            .OrderBy(a => a.PromisedAt).ThenBy(a => a.OrderNumber).Select(a => new { a.BatchId, a.OrderNumber }).ToListAsync(cancel);
        return promises.GroupBy(p => p.BatchId).ToDictionary(g => g.Key, g => Said([.. g.Select(p => p.OrderNumber).Distinct(StringComparer.Ordinal)]));
    }

    private static string Said(List<string> orders) => orders.Count <= Named
        ? string.Join(", ", orders)
        : $"{string.Join(", ", orders.Take(Named))} +{orders.Count - Named}";
}
