using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>Reads reports of sales, for the team.</summary>
public sealed class SalesQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, CatalogShelf catalogue)
{
    /// <summary>The longest time of one report, in days: ten years.</summary>
    public const int MostDays = 3660;

    /// <summary>Sales from one date to another, both included.</summary>
    /// <param name="from">First date (IST).</param>
    /// <param name="to">Last date (IST).</param>
    /// <param name="groupBy">What the rows are.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    /// <exception cref="BadInputException">Field To: the time ends before it begins, or is longer than <see cref="MostDays"/>.</exception>
    public async Task<SalesReport> ReportAsync(DateOnly from, DateOnly to, SalesGrouping groupBy, CancellationToken cancel)
    {
        user.MustBeTeam();
        Hold(from, to);
        await using var db = await database.CreateDbContextAsync(cancel);
        var days = db.SalesDays.AsNoTracking().Where(d => d.Day >= from && d.Day <= to);
        var (rows, total) = groupBy switch
        {
            SalesGrouping.Product or SalesGrouping.Category => await ByLinesAsync(db, from, to, groupBy, await TotalAsync(days, cancel), cancel),
            SalesGrouping.Retailer or SalesGrouping.Region => Summed(await ByShopsAsync(db, days, groupBy, cancel)),
            _ => Summed(await ByTimesAsync(days, groupBy, cancel)),
        };
        return new SalesReport(from, to, groupBy, [.. rows.Where(row => row.Sum != default)], total);
    }

    private static void Hold(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new BadInputException("To", "The time ends before it begins.");
        }

        if (to.DayNumber - from.DayNumber >= MostDays)
        {
            throw new BadInputException("To", $"At most {MostDays} days.");
        }
    }

    private static (IReadOnlyList<SalesRow> Rows, SalesSum Total) Summed(IReadOnlyList<SalesRow> rows) => (rows, rows.Aggregate(default(SalesSum), (sum, row) => sum + row.Sum));

    private static async Task<IReadOnlyList<SalesRow>> ByTimesAsync(IQueryable<SalesDay> days, SalesGrouping by, CancellationToken cancel)
    {
        var sums = await days.GroupBy(d => d.Day).Select(g => new
        {
            Day = g.Key,
            Sum = new Figures(g.Sum(d => d.Orders), g.Sum(d => d.Quantity), g.Sum(d => d.Taxable.Paise), g.Sum(d => d.Tax.Paise), g.Sum(d => d.Total.Paise)),
        }).ToListAsync(cancel);
        return [.. sums.GroupBy(s => SalesPeriod.StartOf(s.Day, by)).OrderBy(g => g.Key)
            .Select(g => new SalesRow(SalesPeriod.Key(g.Key, by), SalesPeriod.Label(g.Key, by), g.Aggregate(default(SalesSum), (sum, s) => sum + s.Sum.ToSum())))];
    }

    private static async Task<IReadOnlyList<SalesRow>> ByShopsAsync(PortalDbContext db, IQueryable<SalesDay> days, SalesGrouping by, CancellationToken cancel)
    {
        var sums = await days.GroupBy(d => d.RetailerId).Select(g => new
        {
            RetailerId = g.Key,
            Sum = new Figures(g.Sum(d => d.Orders), g.Sum(d => d.Quantity), g.Sum(d => d.Taxable.Paise), g.Sum(d => d.Tax.Paise), g.Sum(d => d.Total.Paise)),
        }).Join(db.Retailers, s => s.RetailerId, r => r.Id, (s, r) => new { s.Sum, r.Code, r.TradeName, r.Region }).ToListAsync(cancel);
        return by == SalesGrouping.Retailer
            ? Largest(sums.Select(s => new SalesRow(s.Code, s.TradeName, s.Sum.ToSum())))
            : Largest(sums.GroupBy(s => s.Region ?? "", StringComparer.Ordinal).Select(g => new SalesRow(g.Key, g.Key, g.Aggregate(default(SalesSum), (sum, s) => sum + s.Sum.ToSum()))));
    }

    private async Task<(IReadOnlyList<SalesRow> Rows, SalesSum Total)> ByLinesAsync(PortalDbContext db, DateOnly from, DateOnly to, SalesGrouping by, SalesSum documents, CancellationToken cancel)
    {
        var sums = await db.SalesDayProducts.AsNoTracking().Where(p => p.Day >= from && p.Day <= to).GroupBy(p => p.Sku)
            .Select(g => new { Sku = g.Key, Sum = new Figures(0, g.Sum(p => p.Quantity), g.Sum(p => p.Taxable.Paise), g.Sum(p => p.Tax.Paise), g.Sum(p => p.Taxable.Paise + p.Tax.Paise)) }).ToListAsync(cancel);
        var products = (await catalogue.ProductsAsync(db, cancel)).ToDictionary(p => p.Sku, StringComparer.Ordinal);
        var orders = by == SalesGrouping.Product ? await OrdersBySkuAsync(db, from, to, cancel) : await OrdersByShelfAsync(db, from, to, cancel);
        var rows = sums.GroupBy(s => KeyOf(products.GetValueOrDefault(s.Sku), s.Sku, by)).Select(g => new SalesRow(
            g.Key.Key, g.Key.Label, g.Aggregate(default(SalesSum), (sum, s) => sum + s.Sum.ToSum()) with { Orders = orders.GetValueOrDefault(g.Key.Key) }));
        var (list, lines) = Summed(Largest(rows));
        return (list, lines with { Orders = documents.Orders });
    }

    private static (string Key, string Label) KeyOf(ShelfProduct? product, string sku, SalesGrouping by) =>
        by == SalesGrouping.Product ? (sku, product?.Name ?? sku) : (product?.Art ?? "", product?.Category ?? "");

    // Orders share products, so they are counted on the lines themselves: two products of an order are one order of their category.
    private static Task<Dictionary<string, int>> OrdersBySkuAsync(PortalDbContext db, DateOnly from, DateOnly to, CancellationToken cancel) =>
        db.Invoices.Where(i => i.IssuedOn >= from && i.IssuedOn <= to).Join(db.InvoiceLines, i => i.Id, l => l.InvoiceId, (i, l) => new { i.OrderId, Key = l.Sku })
            .GroupBy(o => o.Key).Select(g => new { g.Key, Count = g.Select(o => o.OrderId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancel);

    private static Task<Dictionary<string, int>> OrdersByShelfAsync(PortalDbContext db, DateOnly from, DateOnly to, CancellationToken cancel) =>
        db.Invoices.Where(i => i.IssuedOn >= from && i.IssuedOn <= to).Join(db.InvoiceLines, i => i.Id, l => l.InvoiceId, (i, l) => new { i.OrderId, l.Sku })
            .Join(db.Products, o => o.Sku, p => p.Sku, (o, p) => new { o.OrderId, Key = p.Category.Art })
            .GroupBy(o => o.Key).Select(g => new { g.Key, Count = g.Select(o => o.OrderId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancel);

    private static async Task<SalesSum> TotalAsync(IQueryable<SalesDay> days, CancellationToken cancel) =>
        (await days.GroupBy(_ => 1).Select(g => new Figures(g.Sum(d => d.Orders), 0, 0, 0, 0)).SingleOrDefaultAsync(cancel))?.ToSum() ?? default;

    private static IReadOnlyList<SalesRow> Largest(IEnumerable<SalesRow> rows) => [.. rows.OrderByDescending(row => row.Sum.Taxable).ThenBy(row => row.Key, StringComparer.Ordinal)];

    private sealed record Figures(int Orders, long Quantity, long Taxable, long Tax, long Total)
    {
        public SalesSum ToSum() => new(Orders, Quantity, new Money(Taxable), new Money(Tax), new Money(Total));
    }
}
