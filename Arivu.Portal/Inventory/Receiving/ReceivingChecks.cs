using System.Text.RegularExpressions;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>What a line of an order of more goods says it received is what the ledger took in for it.</summary>
internal sealed class ReplenishmentIsWhatCame : IBookCheck
{
    public string Name => "replenishment received = ledger receipts";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var came = from r in db.GoodsReceiptLines
                   where r.OrderLineId != null
                   join e in db.StockEntries on r.EntryId equals e.Id
                   where e.Move == StockMove.Received && e.ProductId == r.ProductId
                   group e by r.OrderLineId into g
                   select new { g.Key, Pieces = g.Sum(e => e.OnHandChange) };
        var wrong = from o in db.ReplenishmentOrders
                    from l in o.Lines
                    join c in came on l.Id equals c.Key into found
                    from c in found.DefaultIfEmpty()
                    let pieces = (int?)c.Pieces ?? 0
                    where l.Received != pieces
                    orderby o.Number, l.Position
                    select new { o.Number, l.Sku, l.Received, pieces };
        var faults = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return faults.ConvertAll(l => $"{l.Number}, {l.Sku}: {l.Received} pieces noted as received, the ledger took in {l.pieces}.");
    }
}

/// <summary>Each line of a receipt is a line of the ledger under the receipt's number, and each such ledger line stands on its receipt.</summary>
internal sealed partial class ReceiptsAreInTheLedger : IBookCheck
{
    // Papers of suppliers may begin with GR-, too: those from before receipts had numbers are left alone.
    private const int MostLooked = 1_000;

    public string Name => "receipt lines = ledger lines";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var receipts = db.GoodsReceipts;
        var lines = from r in receipts from l in r.Lines select new { r.Number, r.At, Line = l };
        var wrong = from l in lines
                    join e in db.StockEntries on l.Line.EntryId equals e.Id into found
                    from e in found.DefaultIfEmpty()
                    where e == null || e.Move != StockMove.Received || e.OnHandChange != l.Line.Quantity || e.BatchId != l.Line.BatchId || !e.Reference.StartsWith(l.Number + ", ")
                    orderby l.Number, l.Line.Position
                    select new { l.Number, l.Line.Sku, l.Line.BatchNumber, l.Line.Quantity, Pieces = (int?)e.OnHandChange };
        var faults = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        var known = db.GoodsReceiptLines;
        var lost = await db.StockEntries.Where(e => e.Move == StockMove.Received && EF.Functions.Like(e.Reference, "GR-____-____%, %") && !known.Any(l => l.EntryId == e.Id))
            .OrderBy(e => e.Reference).Take(MostLooked).Select(e => new { e.Reference, e.OnHandChange }).ToListAsync(cancel);
        return
        [
            .. faults.Select(l => $"{l.Number}, {l.Sku}, batch {l.BatchNumber}: {l.Quantity} pieces on the receipt, {(l.Pieces is { } pieces ? $"{pieces}" : "none")} in the ledger."),
            .. lost.Where(e => Numbered().IsMatch(e.Reference)).Take(BookCheckRegistration.MostFaults).Select(e => $"{e.Reference}: {e.OnHandChange} pieces in the ledger stand on no receipt."),
        ];
    }

    [GeneratedRegex(@"^GR-\d{4}-\d{4,}, ", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Numbered();
}
