using System.Text.Json;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Sums;

/// <summary>
/// Reads sums that are true now: products that moved and are not counted yet, and those that were counted for an earlier date,
/// are counted on the spot.
/// </summary>
internal static class StockSums
{
    // Each is a parameter of the query, and a command has room for a few thousand: beyond that all products are counted.
    private const int MostNamed = 500;
    private const string Subscriber = $"{nameof(WatchReorderPointWhenStockMoved)}:{nameof(StockMoved)}";

    /// <summary>Every product that ever lay somewhere, by warehouse.</summary>
    /// <param name="db">A context of the team or the house.</param>
    /// <param name="today">The business date.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyCollection<CountedStock>> ReadAsync(PortalDbContext db, DateOnly today, CancellationToken cancel)
    {
        // One statement sees one moment: where nothing waits to be counted, the sums say all.
        var waiting = Waiting(db);
        var rows = await db.StockSums.AsNoTracking().Select(s => new { Sum = s, Waits = waiting.Any() }).ToListAsync(cancel);
        var (uncounted, sums) = rows is [{ Waits: false }, ..] ? ([], rows.ConvertAll(row => row.Sum)) : await MovedAsync(db, cancel);
        uncounted.UnionWith(sums.Where(s => s.Day != today).Select(s => s.ProductId));
        var counted = uncounted.Count > 0 ? await StockTally.ReadAsync(db, uncounted.Count <= MostNamed ? uncounted : null, today, cancel) : [];
        return [.. sums.Where(s => !uncounted.Contains(s.ProductId)).Select(s => s.Counted), .. counted.Where(c => uncounted.Contains(c.ProductId))];
    }

    // What moved is asked before the sums: what is counted in between is then counted twice, never missed.
    private static async Task<(HashSet<int> Moved, List<StockSum> Sums)> MovedAsync(PortalDbContext db, CancellationToken cancel)
    {
        var payloads = await Waiting(db).Select(d => d.Payload).ToListAsync(cancel);
        return ([.. payloads.SelectMany(payload => JsonSerializer.Deserialize<StockMoved>(payload)!.ProductIds)], await db.StockSums.AsNoTracking().ToListAsync(cancel));
    }

    /// <summary>Moves that wait to be counted.</summary>
    public static IQueryable<Delivery> Waiting(PortalDbContext db) => db.Set<Delivery>().AsNoTracking().Where(d => d.Subscriber == Subscriber);
}
