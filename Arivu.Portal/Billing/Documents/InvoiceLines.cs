using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Documents;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Billing.Documents;

/// <summary>The goods on an invoice, and their summary by HSN code.</summary>
internal static class InvoiceLines
{
    public static Block Of(InvoiceDetail invoice) => new PaperTable<InvoiceLineDetail>
    {
        Rows = invoice.Lines,
        Columns = [.. Goods(invoice), .. invoice.Kind == InvoiceKind.BillOfSupply ? [] : Taxes(invoice), Total(invoice)],
        Running = count => new Money(invoice.Lines.Take(count).Sum(line => line.Total.Paise)).ToAmount(),
    }.ToBlock();

    /// <summary>Value and tax by HSN code and rate, as the returns want them.</summary>
    public static Block ByHsn(InvoiceDetail invoice) => Paper.Column(
        4,
        Paper.Text("Summary by HSN code").Bold().Sized(8.4f).KeptWithNext(),
        new PaperTable<HsnSum> { Look = Look.Small, Rows = HsnSum.Of(invoice), Columns = SummaryColumns(invoice) }.ToBlock());

    private static IEnumerable<PaperColumn<InvoiceLineDetail>> Goods(InvoiceDetail invoice)
    {
        var rows = invoice.Lines;
        yield return Columns.Position<InvoiceLineDetail>(line => line.Position);
        yield return Columns.Goods<InvoiceLineDetail>(line => line.Name, line => [line.Sku, .. line.BestBefore is { } day ? [$"Short-dated, best before {day.ToText()}"] : Array.Empty<string>(), .. line.Batches.Select(BatchWords)]);
        yield return new("HSN", 42, line => Paper.Text(line.Hsn));
        yield return Columns.Quantity(rows, line => line.Quantity, line => line.Uqc);
        yield return Columns.Amount<InvoiceLineDetail>("MRP", 40, line => line.Mrp);
        yield return Columns.Amount<InvoiceLineDetail>("Rate", 40, line => line.UnitPrice);
        if (rows.Any(line => line.Discount > Money.Zero))
        {
            yield return new("Discount\n₹", 43, line => Paper.Text(line.Discount == Money.Zero ? "–" : line.Discount.ToAmount()))
            {
                Right = true,
                Total = Discount(invoice).ToAmount(),
            };
        }
    }

    private static IEnumerable<PaperColumn<InvoiceLineDetail>> Taxes(InvoiceDetail invoice) =>
    [
        Columns.Sum("Taxable\nvalue ₹", 54, invoice.Lines, line => line.Taxable),
        Columns.Rate<InvoiceLineDetail>(line => line.GstRate),
        Columns.Tax(invoice.Supply, invoice.Lines, line => line.Tax),
    ];

    private static PaperColumn<InvoiceLineDetail> Total(InvoiceDetail invoice) =>
        Columns.LineTotal(invoice.Kind == InvoiceKind.BillOfSupply ? "Value ₹" : "Amount ₹", invoice.Lines, line => line.Total);

    private static string BatchWords(Orders.ShippedBatch batch) => $"Batch {batch.Batch}, expires {batch.Expires.ToText()}: {batch.Quantity}";

    private static IReadOnlyList<PaperColumn<HsnSum>> SummaryColumns(InvoiceDetail invoice)
    {
        var rows = HsnSum.Of(invoice);
        PaperColumn<HsnSum>[] goods = [new("HSN", 50, sum => Paper.Text(sum.Hsn)), PaperColumn<HsnSum>.Number("Pieces", 0, sum => OnPaper.Count(sum.Quantity))];
        if (invoice.Kind == InvoiceKind.BillOfSupply)
        {
            return [.. goods, Columns.Sum("Value ₹", 0, rows, sum => sum.Taxable)];
        }

        var heads = GstHeads.Of(invoice.Supply).Select((head, i) => Columns.Sum($"{head} ₹", 0, rows, sum => sum.Tax.In(invoice.Supply)[i]));
        return
        [
            goods[0],
            PaperColumn<HsnSum>.Number("GST %", 36, sum => OnPaper.Rate(sum.GstRate)),
            Columns.Sum("Taxable ₹", 0, rows, sum => sum.Taxable),
            .. heads,
            Columns.Sum("Tax ₹", 0, rows, sum => sum.Tax.Total),
        ];
    }

    /// <summary>All discounts together.</summary>
    public static Money Discount(InvoiceDetail invoice) => new(invoice.Lines.Sum(line => line.Discount.Paise));
}

/// <summary>Goods of one HSN code and rate.</summary>
internal sealed record HsnSum(string Hsn, decimal GstRate, int Quantity, Money Taxable, GstAmounts Tax)
{
    public static IReadOnlyList<HsnSum> Of(InvoiceDetail invoice) =>
    [
        .. invoice.Lines.GroupBy(line => (line.Hsn, line.GstRate)).OrderBy(group => group.Key.Hsn, StringComparer.Ordinal).ThenBy(group => group.Key.GstRate)
            .Select(group => new HsnSum(
                group.Key.Hsn, group.Key.GstRate, group.Sum(line => line.Quantity), new Money(group.Sum(line => line.Taxable.Paise)), Columns.Total(group.Select(line => line.Tax)))),
    ];
}
