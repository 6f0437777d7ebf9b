using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>Each posted difference of a count stands in the ledger under its number, and nothing else does.</summary>
internal sealed class CountsAreInTheLedger : IBookCheck
{
    public string Name => "counts posted = adjustments";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var ledger = db.StockEntries;
        var wrong = from c in db.StockCounts
                    from l in c.Lines
                    let booked = ledger.Where(e => e.Reference == c.Number && e.BatchId == l.BatchId && e.Move == StockMove.Adjusted).Sum(e => e.OnHandChange)
                    let posted = l.PostedAt == null ? 0 : l.Counted!.Value - l.OnHandThen!.Value
                    where booked != posted || (c.State == CountState.Posted && l.PostedAt == null && l.Counted != l.OnHandThen)
                    orderby c.Number, l.Position
                    select new { c.Number, c.State, l.Sku, l.BatchNumber, posted, booked };
        var faults = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        var strays = await (from e in ledger
                            where e.Move == StockMove.Adjusted
                            join c in db.StockCounts on e.Reference equals c.Number
                            where !c.Lines.Any(l => l.BatchId == e.BatchId)
                            orderby e.Id
                            select new { c.Number, e.OnHandChange }).Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return
        [
            .. faults.Select(l => $"{l.Number} ({l.State}), {l.Sku} batch {l.BatchNumber}: the count posted {l.posted}, the ledger says {l.booked}."),
            .. strays.Select(e => $"{e.Number}: the ledger corrects a batch by {e.OnHandChange} that is not on the sheet."),
        ];
    }
}
