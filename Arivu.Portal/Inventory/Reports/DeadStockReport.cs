using Arivu.Portal.Inventory.Sums;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>What lies there although no shop was sent a piece of it for many days.</summary>
internal sealed class DeadStockReport(ReportBasis basis) : IStockReport
{
    public string Name => "dead-stock";

    public int Order => 40;

    public string Title => "Dead stock";

    public ReportTime Time => ReportTime.Back;

    public bool IsForAdmins => false;

    public async Task<StockReport> ReadAsync(ReportAsked asked, CancellationToken cancel)
    {
        basis.User.MustBeTeam();
        var (T, today) = (basis.T, basis.Today);
        await using var db = await basis.OpenAsync(cancel);
        var products = await basis.ProductsAsync(db, asked.Category, cancel);
        var held = (await StockSums.ReadAsync(db, today, cancel)).Where(sum => sum.OnHand > 0).ToLookup(sum => sum.ProductId);
        var last = await db.StockEntries.Where(e => e.Move == StockMove.Dispatched).GroupBy(e => e.ProductId).Select(g => new { g.Key, At = g.Max(e => e.At) }).ToDictionaryAsync(g => g.Key, g => IndianTime.BusinessDate(g.At), cancel);
        var rows = held.Where(g => products.ContainsKey(g.Key)).Select(g => (Product: products[g.Key], Sent: last.TryGetValue(g.Key, out var day) ? day : (DateOnly?)null, Sums: g.ToList()))
            .Where(r => r.Sent is not { } sent || sent < today.AddDays(-asked.Days))
            .Select(r => (r.Product, r.Sent, OnHand: r.Sums.Sum(sum => (long)sum.OnHand), Expired: r.Sums.Sum(sum => (long)sum.Expired), r.Sums[0].FirstExpiry, Paise: r.Sums.Sum(sum => sum.Value.Paise)))
            .OrderByDescending(r => basis.User.IsAdmin ? r.Paise : r.OnHand).ThenBy(r => r.Product.Sku, StringComparer.Ordinal).ToList();
        return new StockReport(
            T["Product"],
            T["{0} products with {1} pieces: none was sent to a shop in {2} days", IndianDigits.Group(rows.Count), IndianDigits.Group(rows.Sum(r => r.OnHand)), asked.Days],
            T["As it lies there today. Days are counted since the last shipment; a product that was never sent has none."],
            basis.Columns([new(T["On hand"]), new(T["Expired pieces"]), new(T["Last sent"], ReportCell.Date, Sum: false), new(T["Days since"], Sum: false), new(T["First best before"], ReportCell.Date, Sum: false)], new ReportColumn(T["Value at cost"], ReportCell.Money)),
            rows.ConvertAll(r => basis.Row(r.Product, [r.OnHand, r.Expired, r.Sent?.DayNumber, today.DayNumber - r.Sent?.DayNumber, r.FirstExpiry?.DayNumber], r.Paise)),
            rows.Count == 0 ? null : basis.ByCategory(rows.Select(r => (r.Product, r.OnHand, r.Paise))));
    }
}
