using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;
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
        var served = await ServedAsync(db, asked, cancel);
        var refused = await RefusedAsync(db, asked, cancel);
        var rows = products.Values.Where(p => served.ContainsKey(p.Id) || refused.ContainsKey(p.Id))
            .Select(p => (Product: p, Sum: served.GetValueOrDefault(p.Id) + refused.GetValueOrDefault(p.Id)))
            .OrderByDescending(r => r.Sum.LostPaise).ThenBy(r => r.Sum.Fill).ThenBy(r => r.Product.Sku, StringComparer.Ordinal).ToList();
        var all = rows.Aggregate(default(Served), (sum, r) => sum + r.Sum);
        return new StockReport(
            T["Product"],
            all.Fill is { } fill ? T["{0} of what was ordered was sent; {1} pieces for {2} were lost for want of stock", StockReport.Text(fill, ReportCell.Percent), IndianDigits.Group(all.Lost), new Money(all.LostPaise).ToWholeRupees().ToShortString()] : T["No order of this time was sent yet"],
            T["Orders placed in this time of which goods left. Called off: pieces taken off such an order. Refused: pieces that were not there when a shop tried to order; a shop and product count once a day. Values are the shops' prices before GST."],
            [
                new(T["Ordered"]), new(T["Sent"]), new(T["Still open"]), new(T["Called off"]), new(T["Fill rate"], ReportCell.Percent, Sum: false),
                new(T["Refused"]), new(T["Lost"]), new(T["Value lost"], ReportCell.Money),
            ],
            rows.ConvertAll(r => new ReportRow(r.Product.Name, r.Product.Sku, [r.Sum.Ordered, r.Sum.Sent, r.Sum.Open, r.Sum.CalledOff, r.Sum.Fill, r.Sum.Refused, r.Sum.Lost, r.Sum.LostPaise])),
            all.Lost == 0 ? null : new ReportChart(T["Value lost"], true, StockReport.Longest(rows.Select(r => new ReportBar(r.Product.Name, r.Sum.LostPaise / 100m)))));
    }

    private static Task<Dictionary<int, Served>> ServedAsync(PortalDbContext db, ReportAsked asked, CancellationToken cancel)
    {
        var (begin, end) = (IndianTime.StartOf(asked.From), IndianTime.StartOf(asked.To.AddDays(1)));
        return db.Orders.AsNoTracking().Where(o => o.PlacedAt >= begin && o.PlacedAt < end && o.Shipments.Any()).SelectMany(o => o.Lines).GroupBy(l => l.ProductId)
            .Select(g => new { g.Key, Ordered = g.Sum(l => (long)l.Quantity), Sent = g.Sum(l => (long)l.Shipped), CalledOff = g.Sum(l => (long)l.Cancelled), Paise = g.Sum(l => l.Cancelled * l.UnitPrice.Paise) })
            .ToDictionaryAsync(g => g.Key, g => new Served(g.Ordered, g.Sent, g.CalledOff, 0, g.Paise), cancel);
    }

    private static Task<Dictionary<int, Served>> RefusedAsync(PortalDbContext db, ReportAsked asked, CancellationToken cancel) =>
        db.LostSales.AsNoTracking().Where(l => l.Day >= asked.From && l.Day <= asked.To).GroupBy(l => l.ProductId)
            .Select(g => new { g.Key, Missing = g.Sum(l => (long)l.Missing), Paise = g.Sum(l => l.Missing * l.UnitPrice.Paise) })
            .ToDictionaryAsync(g => g.Key, g => new Served(0, 0, 0, g.Missing, g.Paise), cancel);

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Served(long Ordered, long Sent, long CalledOff, long Refused, long LostPaise)
    {
        public long Open => Ordered - Sent - CalledOff;

        public long Lost => CalledOff + Refused;

        public decimal? Fill => Sent + CalledOff > 0 ? 100m * Sent / (Sent + CalledOff) : null;

        public static Served operator +(Served left, Served right) =>
            new(left.Ordered + right.Ordered, left.Sent + right.Sent, left.CalledOff + right.CalledOff, left.Refused + right.Refused, left.LostPaise + right.LostPaise);
    }
}
