using System.Runtime.InteropServices;
using Arivu.Portal.Billing;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>One shop on one business date.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShopDay(DateOnly Day, int RetailerId);

/// <summary>What documents say about one shop and date.</summary>
internal sealed class ShopDaySales
{
    /// <summary>By document: round off included.</summary>
    public SalesSum Sum { get; set; }

    /// <summary>By line.</summary>
    public Dictionary<string, SalesSum> Products { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// Reads sales from the documents themselves, with five queries however long the time is. A date on which everything billed
/// was credited stands there with nothing.
/// </summary>
internal static class DocumentSales
{
    /// <summary>Every shop and date in a time that has an invoice or a credit note.</summary>
    /// <param name="db">A context of the house.</param>
    /// <param name="from">First date.</param>
    /// <param name="to">Last date.</param>
    /// <param name="retailerId">One shop; null reads all.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<Dictionary<ShopDay, ShopDaySales>> ReadAsync(PortalDbContext db, DateOnly from, DateOnly to, int? retailerId, CancellationToken cancel)
    {
        var (invoices, notes) = (db.Invoices.Where(i => i.IssuedOn >= from && i.IssuedOn <= to), db.CreditNotes.Where(n => n.IssuedOn >= from && n.IssuedOn <= to));
        if (retailerId is { } only)
        {
            (invoices, notes) = (invoices.Where(i => i.RetailerId == only), notes.Where(n => n.RetailerId == only));
        }

        var found = new Dictionary<ShopDay, ShopDaySales>();
        Put(found, await Billed(invoices).ToListAsync(cancel), sign: 1);
        Put(found, await FirstBilled(invoices, db.Invoices).ToListAsync(cancel), sign: 1);
        Put(found, await Credited(notes).ToListAsync(cancel), sign: -1);
        Put(found, await Lines(invoices, db.InvoiceLines).ToListAsync(cancel), sign: 1);
        Put(found, await Lines(notes, db.CreditNoteLines).ToListAsync(cancel), sign: -1);
        return found;
    }

    private static IQueryable<Part> Billed(IQueryable<Invoice> invoices) => invoices.GroupBy(i => new { i.IssuedOn, i.RetailerId }).Select(g => new Part
    {
        Day = g.Key.IssuedOn,
        RetailerId = g.Key.RetailerId,
        Taxable = g.Sum(i => i.Taxable.Paise),
        Tax = g.Sum(i => i.Cgst.Paise + i.Sgst.Paise + i.Igst.Paise),
        Total = g.Sum(i => i.Total.Paise),
    });

    private static IQueryable<Part> FirstBilled(IQueryable<Invoice> invoices, IQueryable<Invoice> all) => invoices
        .Where(i => !all.Any(earlier => earlier.OrderId == i.OrderId && earlier.IssuedOn < i.IssuedOn))
        .GroupBy(i => new { i.IssuedOn, i.RetailerId })
        .Select(g => new Part { Day = g.Key.IssuedOn, RetailerId = g.Key.RetailerId, Orders = g.Select(i => i.OrderId).Distinct().Count() });

    private static IQueryable<Part> Credited(IQueryable<CreditNote> notes) => notes.GroupBy(n => new { n.IssuedOn, n.RetailerId }).Select(g => new Part
    {
        Day = g.Key.IssuedOn,
        RetailerId = g.Key.RetailerId,
        Taxable = g.Sum(n => n.Taxable.Paise),
        Tax = g.Sum(n => n.Cgst.Paise + n.Sgst.Paise + n.Igst.Paise),
        Total = g.Sum(n => n.Total.Paise),
    });

    private static IQueryable<Part> Lines(IQueryable<Invoice> invoices, IQueryable<InvoiceLine> lines) => Summed(invoices.Join(
        lines, i => i.Id, l => l.InvoiceId, (i, l) => new Line { Day = i.IssuedOn, RetailerId = i.RetailerId, Sku = l.Sku, Quantity = l.Quantity, Taxable = l.Taxable.Paise, Tax = l.Cgst.Paise + l.Sgst.Paise + l.Igst.Paise }));

    private static IQueryable<Part> Lines(IQueryable<CreditNote> notes, IQueryable<CreditNoteLine> lines) => Summed(notes.Join(
        lines, n => n.Id, l => l.CreditNoteId, (n, l) => new Line { Day = n.IssuedOn, RetailerId = n.RetailerId, Sku = l.Sku, Quantity = l.Quantity, Taxable = l.Taxable.Paise, Tax = l.Cgst.Paise + l.Sgst.Paise + l.Igst.Paise }));

    private static IQueryable<Part> Summed(IQueryable<Line> lines) => lines.GroupBy(l => new { l.Day, l.RetailerId, l.Sku }).Select(g => new Part
    {
        Day = g.Key.Day,
        RetailerId = g.Key.RetailerId,
        Sku = g.Key.Sku,
        Quantity = g.Sum(l => (long)l.Quantity),
        Taxable = g.Sum(l => l.Taxable),
        Tax = g.Sum(l => l.Tax),
    });

    // Pieces stand on lines only, money of the date on documents only: their round off belongs to no line.
    private static void Put(Dictionary<ShopDay, ShopDaySales> found, List<Part> parts, int sign)
    {
        foreach (var part in parts)
        {
            var key = new ShopDay(part.Day, part.RetailerId);
            var sales = found.TryGetValue(key, out var known) ? known : found[key] = new ShopDaySales();
            var money = (Taxable: new Money(sign * part.Taxable), Tax: new Money(sign * part.Tax), Total: new Money(sign * part.Total));
            if (part.Sku is not { } sku)
            {
                sales.Sum += new SalesSum(part.Orders, 0, money.Taxable, money.Tax, money.Total);
                continue;
            }

            sales.Sum += new SalesSum(0, sign * part.Quantity, Money.Zero, Money.Zero, Money.Zero);
            sales.Products[sku] = sales.Products.GetValueOrDefault(sku) + new SalesSum(0, sign * part.Quantity, money.Taxable, money.Tax, money.Taxable + money.Tax);
        }
    }

    private sealed class Line
    {
        public DateOnly Day { get; init; }

        public int RetailerId { get; init; }

        public string Sku { get; init; } = "";

        public int Quantity { get; init; }

        public long Taxable { get; init; }

        public long Tax { get; init; }
    }

    private sealed class Part
    {
        public DateOnly Day { get; init; }

        public int RetailerId { get; init; }

        public string? Sku { get; init; }

        public int Orders { get; init; }

        public long Quantity { get; init; }

        public long Taxable { get; init; }

        public long Tax { get; init; }

        public long Total { get; init; }
    }
}
