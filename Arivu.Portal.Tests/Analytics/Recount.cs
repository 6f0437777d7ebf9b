using Arivu.Portal.Analytics.Sales;
using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Analytics;

/// <summary>All documents of a portal in memory, to count by hand what the portal counts in the database.</summary>
internal sealed class Recount
{
    public required IReadOnlyList<Order> Orders { get; init; }

    public required IReadOnlyList<Invoice> Invoices { get; init; }

    public required IReadOnlyList<CreditNote> Notes { get; init; }

    public required IReadOnlyList<Retailer> Retailers { get; init; }

    public required IReadOnlyList<Product> Products { get; init; }

    public static Task<Recount> OfAsync(TestPortal portal) => portal.ReadAsync(async db => new Recount
    {
        Orders = await db.Orders.AsNoTracking().Include(o => o.Lines).Include(o => o.Shipments).Include(o => o.Steps).AsSplitQuery().ToListAsync(),
        Invoices = await db.Invoices.AsNoTracking().Include(i => i.Lines).AsSplitQuery().ToListAsync(),
        Notes = await db.CreditNotes.AsNoTracking().Include(n => n.Lines).AsSplitQuery().ToListAsync(),
        Retailers = await db.Retailers.AsNoTracking().ToListAsync(),
        Products = await db.Products.AsNoTracking().Include(p => p.Category).ToListAsync(),
    });

    /// <summary>A report, counted document by document.</summary>
    public SalesReport Report(DateOnly from, DateOnly to, SalesGrouping by) => by is SalesGrouping.Product or SalesGrouping.Category ? ByLines(from, to, by) : ByDocuments(from, to, by);

    /// <summary>Net sales before GST of a time.</summary>
    public Money Net(DateOnly from, DateOnly to, Func<int, bool>? retailer = null) => new(
        Invoices.Where(i => i.IssuedOn >= from && i.IssuedOn <= to && (retailer?.Invoke(i.RetailerId) ?? true)).Sum(i => i.Taxable.Paise)
        - Notes.Where(n => n.IssuedOn >= from && n.IssuedOn <= to && (retailer?.Invoke(n.RetailerId) ?? true)).Sum(n => n.Taxable.Paise));

    /// <summary>Net sales before GST of a product.</summary>
    public Money NetOf(string sku, DateOnly from, DateOnly to) => new(
        Invoices.Where(i => i.IssuedOn >= from && i.IssuedOn <= to).SelectMany(i => i.Lines).Where(l => l.Sku == sku).Sum(l => l.Taxable.Paise)
        - Notes.Where(n => n.IssuedOn >= from && n.IssuedOn <= to).SelectMany(n => n.Lines).Where(l => l.Sku == sku).Sum(l => l.Taxable.Paise));

    private SalesReport ByDocuments(DateOnly from, DateOnly to, SalesGrouping by)
    {
        var first = Invoices.GroupBy(i => i.OrderId).Select(g => g.MinBy(i => (i.IssuedOn, i.Number))!).Select(i => i.Id).ToHashSet();
        var facts = Invoices.Where(i => i.IssuedOn >= from && i.IssuedOn <= to)
            .Select(i => (i.RetailerId, Day: i.IssuedOn, Sum: new SalesSum(first.Contains(i.Id) ? 1 : 0, i.Lines.Sum(l => l.Quantity), i.Taxable, i.Cgst + i.Sgst + i.Igst, i.Total)))
            .Concat(Notes.Where(n => n.IssuedOn >= from && n.IssuedOn <= to)
                .Select(n => (n.RetailerId, Day: n.IssuedOn, Sum: new SalesSum(0, -n.Lines.Sum(l => l.Quantity), -n.Taxable, -(n.Cgst + n.Sgst + n.Igst), -n.Total)))).ToList();
        var rows = facts.GroupBy(f => Key(f.RetailerId, f.Day, by)).Select(g => new SalesRow(g.Key.Key, g.Key.Label, Add(g.Select(f => f.Sum))));
        return new SalesReport(from, to, by, Ordered(rows, by), Add(facts.Select(f => f.Sum)));
    }

    private SalesReport ByLines(DateOnly from, DateOnly to, SalesGrouping by)
    {
        var lines = Invoices.Where(i => i.IssuedOn >= from && i.IssuedOn <= to).SelectMany(i => i.Lines.Select(l => (i.OrderId, l.Sku, Sum: new SalesSum(0, l.Quantity, l.Taxable, l.Tax.Total, l.Total)))).ToList();
        var back = Notes.Where(n => n.IssuedOn >= from && n.IssuedOn <= to).SelectMany(n => n.Lines)
            .Select(l => (OrderId: Guid.Empty, l.Sku, Sum: new SalesSum(0, -l.Quantity, -l.Taxable, -(l.Cgst + l.Sgst + l.Igst), -(l.Taxable + l.Cgst + l.Sgst + l.Igst))));
        var rows = lines.Concat(back).GroupBy(l => Shelf(l.Sku, by)).Select(g => new SalesRow(
            g.Key.Key, g.Key.Label, Add(g.Select(l => l.Sum)) with { Orders = g.Select(l => l.OrderId).Where(id => id != Guid.Empty).Distinct().Count() })).ToList();
        var total = Add(rows.Select(r => r.Sum)) with { Orders = ByDocuments(from, to, SalesGrouping.Day).Total.Orders };
        return new SalesReport(from, to, by, Ordered(rows, by), total);
    }

    private static List<SalesRow> Ordered(IEnumerable<SalesRow> rows, SalesGrouping by) =>
        [.. (by is SalesGrouping.Day or SalesGrouping.Week or SalesGrouping.Month ? rows.OrderBy(r => r.Key, StringComparer.Ordinal) : rows.OrderByDescending(r => r.Sum.Taxable).ThenBy(r => r.Key, StringComparer.Ordinal)).Where(r => r.Sum != default)];

    private (string Key, string Label) Key(int retailerId, DateOnly day, SalesGrouping by)
    {
        var retailer = Retailers.Single(r => r.Id == retailerId);
        var monday = Enumerable.Range(0, 7).Select(back => day.AddDays(-back)).Single(d => d.DayOfWeek == DayOfWeek.Monday);
        return by switch
        {
            SalesGrouping.Day => ($"{day:yyyy-MM-dd}", day.ToText()),
            SalesGrouping.Week => ($"{monday:yyyy-MM-dd}", SalesPeriod.Label(monday, by)),
            SalesGrouping.Month => ($"{day:yyyy-MM}", day.ToText()[(day.ToText().IndexOf(' ', StringComparison.Ordinal) + 1)..]),
            SalesGrouping.Retailer => (retailer.Code, retailer.TradeName),
            _ => (retailer.Region ?? "", retailer.Region ?? ""),
        };
    }

    private (string Key, string Label) Shelf(string sku, SalesGrouping by)
    {
        var product = Products.Single(p => p.Sku == sku);
        return by == SalesGrouping.Product ? (sku, product.Name) : (product.Category.Art, product.Category.Name);
    }

    private static SalesSum Add(IEnumerable<SalesSum> sums) => sums.Aggregate(default(SalesSum), (sum, one) => sum + one);
}
