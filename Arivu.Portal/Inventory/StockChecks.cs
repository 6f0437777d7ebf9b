using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>The sum of a batch's ledger lines is what lies on the shelf and what is promised, and no line is missing.</summary>
internal sealed class LedgerMakesTheShelf : IBookCheck
{
    public string Name => "stock ledger = shelf";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var sums = db.StockEntries.GroupBy(e => e.BatchId).Select(g => new
        {
            g.Key,
            OnHand = g.Sum(e => e.OnHandChange),
            Reserved = g.Sum(e => e.ReservedChange),
            Lines = g.Count(),
        });
        var wrong = from b in db.Batches
                    join s in sums on b.Id equals s.Key into found
                    from s in found.DefaultIfEmpty()
                    let onHand = (int?)s.OnHand ?? 0
                    let reserved = (int?)s.Reserved ?? 0
                    let lines = (int?)s.Lines ?? 0
                    where b.OnHand != onHand || b.Reserved != reserved || b.Moves != lines
                    orderby b.Id
                    select new { b.Number, b.OnHand, b.Reserved, b.Moves, onHand, reserved, lines };
        var faults = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return faults.ConvertAll(b => $"Batch {b.Number} has {b.OnHand} on hand and {b.Reserved} promised after {b.Moves} moves; its ledger says {b.onHand} and {b.reserved} after {b.lines}.");
    }
}

/// <summary>Each ledger line goes on from the line before it, under the same product as its batch.</summary>
internal sealed class LedgerRunsOn : IBookCheck
{
    public string Name => "stock ledger runs on line by line";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var wrong = from e in db.StockEntries
                    join b in db.Batches on e.BatchId equals b.Id
                    join before in db.StockEntries on new { e.BatchId, Step = e.Step - 1 } equals new { before.BatchId, before.Step } into earlier
                    from before in earlier.DefaultIfEmpty()
                    let onHand = (int?)before.OnHandAfter ?? 0
                    let reserved = (int?)before.ReservedAfter ?? 0
                    where e.OnHandAfter != onHand + e.OnHandChange || e.ReservedAfter != reserved + e.ReservedChange
                        || (before == null && e.Step != 1) || e.ProductId != b.ProductId
                    orderby e.BatchId, e.Step
                    select new { b.Number, e.Step, e.OnHandAfter, e.ReservedAfter, e.OnHandChange, e.ReservedChange, onHand, reserved };
        var faults = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return faults.ConvertAll(e =>
            $"Batch {e.Number}, line {e.Step}: {e.onHand} on hand and {e.reserved} promised before, changed by {e.OnHandChange} and {e.ReservedChange}, but {e.OnHandAfter} and {e.ReservedAfter} stand after it.");
    }
}

/// <summary>What a batch holds as promised is the sum of its open promises.</summary>
internal sealed class PromisesAreReserved : IBookCheck
{
    public string Name => "promised stock = open promises";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var sums = db.Allocations.Where(a => a.Open != 0).GroupBy(a => a.BatchId).Select(g => new { g.Key, Open = g.Sum(a => a.Open) });
        var wrong = from b in db.Batches
                    join s in sums on b.Id equals s.Key into found
                    from s in found.DefaultIfEmpty()
                    let open = (int?)s.Open ?? 0
                    where b.Reserved != open
                    orderby b.Id
                    select new { b.Number, b.Reserved, open };
        var faults = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return faults.ConvertAll(b => $"Batch {b.Number} holds {b.Reserved} for orders; open promises sum to {b.open}.");
    }
}

/// <summary>No batch holds less than nothing or less than it promised, and no promise is below zero or of another product.</summary>
internal sealed class NothingIsNegative : IBookCheck
{
    public string Name => "stock is never negative";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var batches = await db.Batches.Where(b => b.Reserved < 0 || b.Reserved > b.OnHand).OrderBy(b => b.Id).Take(BookCheckRegistration.MostFaults)
            .Select(b => new { b.Number, b.OnHand, b.Reserved }).ToListAsync(cancel);
        var wrong = from a in db.Allocations
                    join b in db.Batches on a.BatchId equals b.Id
                    where a.Open < 0 || a.Returned < 0 || a.Returned > a.Dispatched || a.ProductId != b.ProductId
                    orderby a.Id
                    select new { a.OrderNumber, b.Number, a.Open, a.Dispatched, a.Returned };
        var promises = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return
        [
            .. batches.Select(b => $"Batch {b.Number} has {b.OnHand} on hand and {b.Reserved} promised."),
            .. promises.Select(a => $"{a.OrderNumber}, batch {a.Number}: {a.Open} open, {a.Dispatched} sent, {a.Returned} back."),
        ];
    }
}
