using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>What was taken off the books without being sold, by kind. GST credit on it is reversed (CGST section 17(5)(h)).</summary>
internal sealed class WriteOffsReport(ReportBasis basis) : IStockReport
{
    private static readonly AdjustmentKind[] Kinds = [AdjustmentKind.Damage, AdjustmentKind.Expiry, AdjustmentKind.Sample, AdjustmentKind.Theft, AdjustmentKind.Correction];

    public string Name => "write-offs";

    public int Order => 70;

    public string Title => "Write-offs";

    public ReportTime Time => ReportTime.Range;

    public bool IsForAdmins => false;

    public async Task<StockReport> ReadAsync(ReportAsked asked, CancellationToken cancel)
    {
        basis.User.MustBeTeam();
        var T = basis.T;
        await using var db = await basis.OpenAsync(cancel);
        var products = await basis.ProductsAsync(db, asked.Category, cancel);
        var (begin, end) = (asked.Begin, asked.End);
        var lines = db.StockEntries.AsNoTracking().Where(e => e.Move == StockMove.Adjusted && e.At >= begin && e.At < end);
        var off = (await MovedCost.ReadAsync(db, lines, cancel)).Where(left => products.ContainsKey(left.ProductId)).ToList();
        var rows = off.GroupBy(left => left.ProductId).Select(g => (Product: products[g.Key], Left: g.ToList(), Pieces: g.Sum(l => (long)l.Pieces), Paise: g.Sum(Paise), Uncosted: g.Sum(l => l.UnitPaise is null ? (long)l.Pieces : 0)))
            .OrderByDescending(r => basis.User.IsAdmin ? r.Paise : r.Pieces).ThenBy(r => r.Product.Sku, StringComparer.Ordinal).ToList();
        return new StockReport(
            T["Product"],
            basis.User.IsAdmin
                ? T["{0} pieces for {1} at cost were written off", IndianDigits.Group(rows.Sum(r => r.Pieces)), new Money(rows.Sum(r => r.Paise)).ToWholeRupees().ToShortString()]
                : T["{0} pieces were written off", IndianDigits.Group(rows.Sum(r => r.Pieces))],
            T["Adjustments that took pieces away, at the cost of their batch then. Pieces that were found stand in the ledger, not here."],
            basis.Columns([.. Kinds.Select(kind => new ReportColumn(T[kind.Word()])), new(T["Pieces"])], new ReportColumn(T["Value at cost"], ReportCell.Money), new ReportColumn(T["Pieces without cost"])),
            rows.ConvertAll(r => basis.Row(r.Product, [.. Kinds.Select(kind => (decimal?)r.Left.Where(l => KindOf(l) == kind).Sum(l => l.Pieces)), r.Pieces], r.Paise, r.Uncosted)),
            off.Count == 0 ? null : new ReportChart(
                basis.User.IsAdmin ? T["Cost by kind"] : T["Pieces by kind"],
                basis.User.IsAdmin,
                [.. Kinds.Select(kind => new ReportBar(T[kind.Word()], off.Where(l => KindOf(l) == kind).Sum(l => basis.User.IsAdmin ? Paise(l) / 100m : l.Pieces)))]));
    }

    private static long Paise(LeftPieces left) => left.Pieces * (left.UnitPaise ?? 0);

    // Lines from before kinds were noted, and pieces lost under any other name, are corrections.
    private static AdjustmentKind KindOf(LeftPieces left) => left.Kind is { } kind && Kinds.Contains(kind) ? kind : AdjustmentKind.Correction;
}
