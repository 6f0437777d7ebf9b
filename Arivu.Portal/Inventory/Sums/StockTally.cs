using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Sums;

/// <summary>Adds batches and ledger up, with three queries whatever the number of products, and writes the sums down.</summary>
internal static class StockTally
{
    /// <summary>Days of sales behind the days of cover: whole business dates before the day itself.</summary>
    public const int AverageDays = 28;

    /// <summary>What batches and ledger say.</summary>
    /// <param name="db">A context of the team or the house.</param>
    /// <param name="products">Of these products; null for all.</param>
    /// <param name="day">The business date that expiry and sales are counted for.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyCollection<CountedStock>> ReadAsync(PortalDbContext db, IReadOnlyCollection<int>? products, DateOnly day, CancellationToken cancel)
    {
        var held = db.Batches.AsNoTracking().Where(b => b.OnHand > 0);
        var (from, until) = (IndianTime.StartOf(day.AddDays(-AverageDays)), IndianTime.StartOf(day));
        var lines = db.StockEntries.AsNoTracking().Where(e => e.Move == StockMove.Dispatched && e.At >= from && e.At < until);
        if (products is not null)
        {
            (held, lines) = (held.Where(b => products.Contains(b.ProductId)), lines.Where(e => products.Contains(e.ProductId)));
        }

        var found = (await LyingAsync(db, held, day, cancel)).ToDictionary(s => (s.ProductId, s.WarehouseId));
        var sellable = await held.Where(Batch.SellableOn(day)).GroupBy(b => b.ProductId).Select(g => new { g.Key, Free = g.Sum(b => b.OnHand - b.Reserved), First = g.Min(b => b.Expires) }).ToListAsync(cancel);
        foreach (var sells in sellable)
        {
            // A product's first pieces may have come in between the two queries.
            var key = (sells.Key, Warehouse.Main);
            found[key] = (found.GetValueOrDefault(key) ?? new CountedStock(sells.Key, Warehouse.Main)) with { Available = sells.Free, FirstExpiry = sells.First };
        }

        foreach (var sent in await lines.GroupBy(e => e.ProductId).Select(g => new { g.Key, Pieces = -g.Sum(e => e.OnHandChange) }).ToListAsync(cancel))
        {
            var key = (sent.Key, Warehouse.Main); // shops are served from there alone
            found[key] = (found.GetValueOrDefault(key) ?? new CountedStock(sent.Key, Warehouse.Main)) with { Sent = sent.Pieces };
        }

        return found.Values;
    }

    /// <summary>Counts products anew and writes it down. Counting again changes nothing.</summary>
    /// <returns>What was counted.</returns>
    public static async Task<IReadOnlyCollection<CountedStock>> RenewAsync(PortalDbContext db, IReadOnlyCollection<int> products, DateOnly day, CancellationToken cancel)
    {
        // Held before batches are read: who counts later sees at least as much, and writes later.
        var rows = await db.StockSums.Where(s => products.Contains(s.ProductId)).OrderBy(s => s.ProductId).ThenBy(s => s.WarehouseId).TagWith(RowLocks.ForUpdate)
            .ToDictionaryAsync(s => (s.ProductId, s.WarehouseId), cancel);
        var counted = (await ReadAsync(db, products, day, cancel)).ToDictionary(c => (c.ProductId, c.WarehouseId));
        foreach (var key in rows.Keys.Union(counted.Keys).ToList())
        {
            var row = rows.GetValueOrDefault(key) ?? db.Add(new StockSum(key.ProductId, key.WarehouseId)).Entity;
            row.Renew(counted.GetValueOrDefault(key) ?? new CountedStock(key.ProductId, key.WarehouseId), day);
        }

        return counted.Values;
    }

    private static async Task<List<CountedStock>> LyingAsync(PortalDbContext db, IQueryable<Batch> held, DateOnly day, CancellationToken cancel)
    {
        var lying = from b in held
                    join c in db.BatchCosts on b.Id equals c.BatchId into costs
                    from c in costs.DefaultIfEmpty()
                    select new { b.ProductId, b.WarehouseId, b.OnHand, b.Reserved, b.Expires, Paise = (long?)c.UnitCost.Paise };
        var sums = await lying.GroupBy(b => new { b.ProductId, b.WarehouseId }).Select(g => new
        {
            g.Key.ProductId,
            g.Key.WarehouseId,
            OnHand = g.Sum(b => b.OnHand),
            Reserved = g.Sum(b => b.Reserved),
            Expired = g.Sum(b => b.Expires < day ? b.OnHand : 0),
            Paise = g.Sum(b => b.OnHand * (b.Paise ?? 0L)),
            Uncosted = g.Sum(b => b.Paise == null ? b.OnHand : 0),
        }).ToListAsync(cancel);
        return sums.ConvertAll(s => new CountedStock(s.ProductId, s.WarehouseId) { OnHand = s.OnHand, Reserved = s.Reserved, Expired = s.Expired, Value = new Money(s.Paise), Uncosted = s.Uncosted });
    }
}
