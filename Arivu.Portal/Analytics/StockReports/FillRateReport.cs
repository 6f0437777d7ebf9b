using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Analytics.StockReports;

/// <summary>How much of what shops ordered was sent, and what was lost because it was not there. At the shops' prices, which the team may see.</summary>
internal sealed class FillRateReport(ReportBasis basis, IStringLocalizer<AnalyticsWords> T) : IStockReport
{
    public string Name => "fill-rate";

    public int Order => 50;

    public string Title => "Fill rate";

    public ReportTime Time => ReportTime.Range;

    public bool IsForAdmins => false;

    public async Task<StockReport> ReadAsync(ReportAsked asked, CancellationToken cancel)
    {
        basis.User.MustBeTeam();
        await using var db = await basis.OpenAsync(cancel);
        var products = await basis.ProductsAsync(db, asked.Category, cancel);
        var sums = await DemandReading.OfAsync(db, asked, cancel);
        var rows = products.Values.Where(p => sums.ContainsKey(p.Id)).Select(p => (Product: p, Sum: sums[p.Id]))
            .OrderByDescending(r => r.Sum.LostPaise).ThenBy(r => r.Sum.Fill).ThenBy(r => r.Product.Sku, StringComparer.Ordinal).ToList();
        var all = rows.Aggregate(default(Demand), (sum, r) => sum + r.Sum);
        return new StockReport(
            T["Product"],
            all.Fill is { } fill ? T["{0} of what could have been sent was sent; {1} pieces for {2} were lost for want of stock", StockReport.Text(fill, ReportCell.Percent), IndianDigits.Group(all.Lost), new Money(all.LostPaise).ToWholeRupees().ToShortString()] : T["No order of this time was sent yet"],
            T["Orders placed in this time and accepted. Fill rate: pieces sent by the last of these days, of those sent, waiting for stock, called off after they waited for it or because fewer were there than ordered, and refused. What is promised and not sent yet, and what a shop called off though it was there, says nothing about stock. Refused: pieces that were not there when a shop tried to order; a shop and product count once a day. Values are the shops' prices before GST."],
            [
                new(T["Ordered"]), new(T["Sent"]), new(T["Still open"]), new(T["Waiting for stock"]), new(T["Called off"]), new(T["Called off for want of stock"]),
                new(T["Refused"]), new(T["Lost"]), new(T["Value lost"], ReportCell.Money), new(T["Fill rate"], ReportCell.Percent, Sum: false),
            ],
            rows.ConvertAll(r => new ReportRow(
                r.Product.Name, r.Product.Sku, [r.Sum.Ordered, r.Sum.Sent, r.Sum.Open, r.Sum.Waiting, r.Sum.CalledOff, r.Sum.Short, r.Sum.Refused, r.Sum.Lost, r.Sum.LostPaise, r.Sum.Fill])),
            all.Lost == 0 ? null : new ReportChart(T["Value lost"], true, StockReport.Longest(rows.Select(r => new ReportBar(r.Product.Name, r.Sum.LostPaise / 100m)))));
    }
}
