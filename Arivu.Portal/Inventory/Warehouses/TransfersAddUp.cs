using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>What a transfer says was sent, received and lost is what the ledger says under its number; what is in transit lies nowhere.</summary>
internal sealed class TransfersAddUp : IBookCheck
{
    public string Name => "transfers: sent = received + lost + in transit";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var ledger = db.StockEntries;
        var wrong = from t in db.Transfers
                    let asked = t.Lines.Sum(l => l.Quantity)
                    let lost = t.Lines.Sum(l => l.Received == null ? 0 : l.Quantity - l.Received.Value)
                    let left = ledger.Where(e => e.Reference == t.Number && e.Move == StockMove.SentAway).Sum(e => -e.OnHandChange)
                    let came = ledger.Where(e => e.Reference == t.Number && e.Move == StockMove.TakenOver).Sum(e => e.OnHandChange)
                    let written = ledger.Where(e => e.Reference == t.Number && e.Move == StockMove.Adjusted).Sum(e => -e.OnHandChange)
                    let sent = t.State == TransferState.InTransit || t.State == TransferState.Received ? asked : 0
                    let arrived = t.State == TransferState.Received ? asked : 0
                    where left != sent || came != arrived || written != lost || (t.State == TransferState.Received) != t.Lines.All(l => l.Received != null)
                    orderby t.Number
                    select new { t.Number, t.State, asked, lost, left, came, written };
        var faults = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return [.. faults.ConvertAll(t => $"{t.Number} ({t.State}) is about {t.asked} pieces, {t.lost} of them lost; its ledger says {t.left} sent, {t.came} taken over and {t.written} written off."), .. await StraysAsync(db, cancel)];
    }

    // On hand and in transit are the whole only where nothing leaves or arrives without a transfer.
    private static async Task<IEnumerable<string>> StraysAsync(PortalDbContext db, CancellationToken cancel)
    {
        var transfers = db.Transfers;
        var strays = await db.StockEntries.Where(e => (e.Move == StockMove.SentAway || e.Move == StockMove.TakenOver) && !transfers.Any(t => t.Number == e.Reference))
            .OrderBy(e => e.Id).Take(BookCheckRegistration.MostFaults).Select(e => new { e.ProductId, e.BatchId, e.OnHandChange, e.Reference }).ToListAsync(cancel);
        return strays.Select(e => $"{e.OnHandChange} pieces of batch {e.BatchId} moved between warehouses by \"{e.Reference}\", which is no transfer.");
    }
}
