using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

/// <summary>Tells whether a table of aggregates changed: rows are never deleted and each save counts a version up.</summary>
/// <param name="Count">Rows.</param>
/// <param name="Versions">The sum of their versions.</param>
internal sealed record TableStamp(int Count, long Versions)
{
    public static async Task<TableStamp> OfAsync<T>(IQueryable<T> table, CancellationToken cancel)
        where T : Aggregate =>
        await table.AsNoTracking().GroupBy(_ => 1).Select(g => new TableStamp(g.Count(), g.Sum(row => (long)row.Version))).SingleOrDefaultAsync(cancel) ?? new(0, 0);
}
