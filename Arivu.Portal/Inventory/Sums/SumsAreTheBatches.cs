using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Sums;

/// <summary>Counts every product again for the date that its sums were counted for. While a move still waits to be counted, nothing can be said.</summary>
internal sealed class SumsAreTheBatches(TimeProvider clock) : IBookCheck
{
    public string Name => "Stock sums of each product and warehouse are its batches and ledger";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        if (await StockSums.Waiting(db).AnyAsync(cancel))
        {
            return [];
        }

        var (faults, sums) = (new List<string>(), await db.StockSums.AsNoTracking().ToListAsync(cancel));
        foreach (var day in sums.Select(s => s.Day).Append(clock.Today()).Distinct().Order())
        {
            var right = (await StockTally.ReadAsync(db, null, day, cancel)).ToDictionary(c => (c.ProductId, c.WarehouseId));
            faults.AddRange(sums.Where(s => s.Day == day && s.Counted != right.GetValueOrDefault((s.ProductId, s.WarehouseId), new CountedStock(s.ProductId, s.WarehouseId)))
                .Select(s => $"Product {s.ProductId} in warehouse {s.WarehouseId}: noted for {day.ToText()} {s.OnHand} on hand, {s.Available} available; batches say {right.GetValueOrDefault((s.ProductId, s.WarehouseId))}."));
            if (day == clock.Today())
            {
                var known = sums.Select(s => (s.ProductId, s.WarehouseId)).ToHashSet();
                faults.AddRange(right.Values.Where(c => c.OnHand > 0 && !known.Contains((c.ProductId, c.WarehouseId))).Select(c => $"Product {c.ProductId} in warehouse {c.WarehouseId}: {c.OnHand} on hand, but not noted."));
            }
        }

        return [.. faults.Take(BookCheckRegistration.MostFaults)];
    }
}
