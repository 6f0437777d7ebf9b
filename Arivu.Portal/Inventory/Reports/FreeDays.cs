using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>What of each batch could be promised at the end of each day of a time: read with four queries, the database adding up each day, and lived through in memory.</summary>
internal sealed class FreeDays
{
    private readonly Dictionary<int, List<Lot>> _byProduct = [];

    private readonly Dictionary<int, DateOnly> _since;

    private FreeDays(Dictionary<int, DateOnly> since) => _since = since;

    /// <summary>Reads batches, what was free when the time began, and the days on which that changed.</summary>
    public static async Task<FreeDays> ReadAsync(PortalDbContext db, ReportAsked asked, CancellationToken cancel)
    {
        var (begin, end) = (asked.Begin, asked.End);
        var lines = db.StockEntries.AsNoTracking().Where(e => e.At < end);
        var opening = lines.Where(e => e.At < begin).GroupBy(e => e.BatchId).Select(g => new { g.Key, Free = g.Sum(e => e.OnHandChange - e.ReservedChange) });
        var batches = db.Batches.AsNoTracking().Where(b => b.WarehouseId == Warehouse.Main);
        var lots = await (from b in batches
                          join o in opening on b.Id equals o.Key into found
                          from o in found.DefaultIfEmpty()
                          select new { b.Id, b.ProductId, b.Expires, Free = (int?)o.Free ?? 0 }).ToListAsync(cancel);
        var east = IndianTime.Offset.TotalMinutes;
        var changes = (await lines.Where(e => e.At >= begin && e.OnHandChange != e.ReservedChange).GroupBy(e => new { e.BatchId, Day = e.At.AddMinutes(east).Date })
            .Select(g => new { g.Key.BatchId, g.Key.Day, Free = g.Sum(e => e.OnHandChange - e.ReservedChange) }).ToListAsync(cancel))
            .ToLookup(e => e.BatchId, e => (Day: DateOnly.FromDateTime(e.Day), e.Free));
        var holds = (await lines.Where(e => e.Move == StockMove.KeptBack || e.Move == StockMove.LetGo).OrderBy(e => e.Step).Select(e => new { e.BatchId, e.At, Kept = e.Move == StockMove.KeptBack }).ToListAsync(cancel))
            .ToLookup(e => e.BatchId, e => (Day: IndianTime.BusinessDate(e.At), e.Kept));
        var days = new FreeDays(await lines.GroupBy(e => e.ProductId).Select(g => new { g.Key, At = g.Min(e => e.At) }).ToDictionaryAsync(g => g.Key, g => IndianTime.BusinessDate(g.At), cancel));
        foreach (var lot in lots)
        {
            (days._byProduct.TryGetValue(lot.ProductId, out var own) ? own : days._byProduct[lot.ProductId] = []).Add(new Lot(lot.Expires, lot.Free, [.. changes[lot.Id]], [.. holds[lot.Id]]));
        }

        return days;
    }

    /// <summary>The day on which stock of a product first moved; null when it never did.</summary>
    public DateOnly? Since(int product) => _since.TryGetValue(product, out var day) ? day : null;

    /// <summary>The days at whose end nothing of a product could be promised.</summary>
    public IReadOnlyList<DateOnly> OutOn(int product, DateOnly from, DateOnly to)
    {
        var free = new bool[to.DayNumber - from.DayNumber + 1];
        _byProduct.GetValueOrDefault(product)?.ForEach(lot => lot.Mark(free, from));
        return [.. free.Index().Where(day => !day.Item).Select(day => from.AddDays(day.Index))];
    }

    private sealed record Lot(DateOnly Expires, int Opening, IReadOnlyList<(DateOnly Day, int Free)> Changes, IReadOnlyList<(DateOnly Day, bool Kept)> Holds)
    {
        // Both lists are short for a batch, and most batches are long gone: those mark nothing.
        public void Mark(bool[] free, DateOnly from)
        {
            if (Opening <= 0 && Changes.Count == 0)
            {
                return;
            }

            var change = Changes.ToLookup(c => c.Day, c => c.Free);
            var now = Opening + Changes.Where(c => c.Day < from).Sum(c => c.Free);
            for (var (i, day) = (0, from); i < free.Length && day <= Expires; i++, day = day.AddDays(1))
            {
                now += change[day].Sum();
                free[i] |= now > 0 && !Holds.LastOrDefault(hold => hold.Day <= day).Kept;
            }
        }
    }
}
