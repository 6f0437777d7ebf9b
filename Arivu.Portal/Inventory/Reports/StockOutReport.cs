using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>On how many days nothing of a product could be promised when the day ended.</summary>
internal sealed class StockOutReport(ReportBasis basis) : IStockReport
{
    public string Name => "stock-out-days";

    public int Order => 60;

    public string Title => "Stock-out days";

    public ReportTime Time => ReportTime.Range;

    public bool IsForAdmins => false;

    public async Task<StockReport> ReadAsync(ReportAsked asked, CancellationToken cancel)
    {
        basis.User.MustBeTeam();
        var T = basis.T;
        await using var db = await basis.OpenAsync(cancel);
        var free = await FreeDays.ReadAsync(db, asked, cancel);
        var products = (await basis.ProductsAsync(db, asked.Category, cancel)).Values.Where(p => p.Active && free.Since(p.Id) is not null).ToList();
        var rows = products.Select(p => (Product: p, First: Later(free.Since(p.Id)!.Value, asked.From))).Select(p => (p.Product, p.First, Out: free.OutOn(p.Product.Id, p.First, asked.To)))
            .Where(r => r.Out.Count > 0).OrderByDescending(r => r.Out.Count).ThenBy(r => r.Product.Sku, StringComparer.Ordinal).ToList();
        return new StockReport(
            T["Product"],
            rows.Count == 0 ? T["Something could be promised of every product at the end of each of {0} days", asked.Length] : T["{0} of {1} products were out of stock on at least one of {2} days", IndianDigits.Group(rows.Count), IndianDigits.Group(products.Count), asked.Length],
            T["A day counts when at its end (IST) nothing could be promised: no free piece that was neither expired nor kept back lay in the warehouse that serves shops. Days before a product's first receipt do not count."],
            [new(T["Days out"]), new(T["Share of days"], ReportCell.Percent, Sum: false), new(T["Longest run"], Sum: false), new(T["Last day out"], ReportCell.Date, Sum: false)],
            rows.ConvertAll(r => new ReportRow(r.Product.Name, r.Product.Sku, [r.Out.Count, 100m * r.Out.Count / (asked.To.DayNumber - r.First.DayNumber + 1), Longest(r.Out), r.Out[^1].DayNumber])),
            rows.Count == 0 ? null : new ReportChart(T["Days out"], false, StockReport.Longest(rows.Select(r => new ReportBar(r.Product.Name, r.Out.Count)))));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static int Longest(IReadOnlyList<DateOnly> days)
    {
        var (longest, run) = (0, 0);
        for (var i = 0; i < days.Count; i++)
        {
            run = i > 0 && days[i].DayNumber == days[i - 1].DayNumber + 1 ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
