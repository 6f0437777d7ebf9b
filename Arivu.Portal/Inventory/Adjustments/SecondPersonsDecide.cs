using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>An adjustment above the limit stands in the ledger once when it was approved, never while it waits or was rejected, and nobody approved their own.</summary>
internal sealed class SecondPersonsDecide : IBookCheck
{
    public string Name => "adjustments above the limit: approved by a second person = ledger";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var ledger = db.StockEntries;
        var wrong = from r in db.AdjustmentRequests
                    let lines = ledger.Count(e => e.Reference == r.Number && e.Move == StockMove.Adjusted)
                    let booked = ledger.Where(e => e.Reference == r.Number && e.Move == StockMove.Adjusted && e.BatchId == r.BatchId).Sum(e => e.OnHandChange)
                    where (r.State == AdjustmentState.Approved ? lines != 1 || booked != r.Quantity : lines != 0) || r.Actor == r.AnsweredBy
                    orderby r.Number
                    select new { r.Number, r.State, r.Quantity, r.Batch, r.Actor, r.AnsweredBy, lines, booked };
        var faults = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return faults.ConvertAll(r => $"{r.Number} ({r.State}) of {r.Actor}, answered by {r.AnsweredBy ?? "nobody"}, corrects batch {r.Batch} by {r.Quantity}; the ledger has {r.lines} lines of it, {r.booked} pieces.");
    }
}
