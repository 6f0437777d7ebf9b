using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>How often the stock of a product was sold over in a time, by cost.</summary>
internal sealed class TurnoverReport(ReportBasis basis) : IStockReport
{
    private const int Sides = 2;

    public string Name => "turnover";

    public int Order => 30;

    public string Title => "Turnover";

    public ReportTime Time => ReportTime.Range;

    public bool IsForAdmins => true;

    public async Task<StockReport> ReadAsync(ReportAsked asked, CancellationToken cancel)
    {
        basis.User.MustBeAdmin();
        var T = basis.T;
        await using var db = await basis.OpenAsync(cancel);
        var products = await basis.ProductsAsync(db, asked.Category, cancel);
        var (begin, end) = (asked.Begin, asked.End);
        var opening = Paise(await StockThen.ReadAsync(db, asked.From.AddDays(-1), asked.Category, cancel));
        var closing = Paise(await StockThen.ReadAsync(db, asked.To, asked.Category, cancel));
        var lines = db.StockEntries.AsNoTracking().Where(e => e.Move == StockMove.Dispatched && e.At >= begin && e.At < end);
        var sent = (await MovedCost.ReadAsync(db, asked.Category is { } category ? lines.Where(StockThen.OfCategory(db, category)) : lines, cancel)).ToLookup(left => left.ProductId);
        var rows = products.Values.Where(p => opening.ContainsKey(p.Id) || closing.ContainsKey(p.Id) || sent.Contains(p.Id))
            .Select(p => (Product: p, Turned: new Turned(sent[p.Id].Sum(l => (long)l.Pieces), sent[p.Id].Sum(l => l.Pieces * (l.UnitPaise ?? 0)), opening.GetValueOrDefault(p.Id), closing.GetValueOrDefault(p.Id))))
            .OrderByDescending(r => r.Turned.Sold).ThenBy(r => r.Product.Sku, StringComparer.Ordinal).ToList();
        var all = new Turned(rows.Sum(r => r.Turned.Pieces), rows.Sum(r => r.Turned.Sold), rows.Sum(r => r.Turned.Opening), rows.Sum(r => r.Turned.Closing));
        return new StockReport(
            T["Product"],
            all.Times is { } times ? T["The stock was sold over {0} times in {1} days: {2} days to sell what lies there", StockReport.Text(times, ReportCell.Times), asked.Length, StockReport.Text(all.Days(asked.Length), ReportCell.Count)] : T["Nothing lay there in this time"],
            T["Cost of the pieces that left with shipments, divided by the stock's cost: the mean of what lay there when the time began and when it ended. Days: the length of the time divided by that."],
            [new(T["Pieces sent"]), new(T["Cost of what was sent"], ReportCell.Money), new(T["Stock at the beginning"], ReportCell.Money), new(T["Stock at the end"], ReportCell.Money), new(T["Times"], ReportCell.Times, Sum: false), new(T["Days"], ReportCell.Count, Sum: false)],
            rows.ConvertAll(r => new ReportRow(r.Product.Name, r.Product.Sku, [r.Turned.Pieces, r.Turned.Sold, r.Turned.Opening, r.Turned.Closing, r.Turned.Times, r.Turned.Days(asked.Length)])),
            new ReportChart(T["Cost of what was sent"], true, StockReport.Longest(rows.GroupBy(r => r.Product.Category, StringComparer.Ordinal).Select(g => new ReportBar(g.Key, g.Sum(r => r.Turned.Sold) / 100m)))));
    }

    private static Dictionary<int, long> Paise(IEnumerable<LotThen> lots) => lots.GroupBy(lot => lot.ProductId).ToDictionary(g => g.Key, g => g.Sum(lot => lot.Paise));

    private sealed record Turned(long Pieces, long Sold, long Opening, long Closing)
    {
        private decimal Mean => (Opening + Closing) / (decimal)Sides;

        public decimal? Times => Mean > 0 ? Sold / Mean : null;

        public decimal? Days(int length) => Times > 0 ? decimal.Round(length / Times.Value) : null;
    }
}
