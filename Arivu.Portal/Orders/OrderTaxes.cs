using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>An order's GST by head and rate, from its lines.</summary>
internal static class OrderTaxes
{
    /// <summary>The heads in the order of an invoice, smaller rates first; none for goods without GST.</summary>
    public static IReadOnlyList<TaxHead> Of(Order order)
    {
        var lines = order.Lines.Where(l => l.Kept > 0 && l.GstRate > 0).GroupBy(l => l.GstRate).OrderBy(g => g.Key)
            .Select(g => (Rate: g.Key, Amounts: g.Select(l => GstAmounts.Of(l.Taxable, l.GstRate, l.Supply)).ToList())).ToList();
        return order.Supply == SupplyKind.InterState
            ? [.. lines.Select(g => new TaxHead("IGST", g.Rate, Sum(g.Amounts, a => a.Igst)))]
            : [.. lines.SelectMany(g => new[] { new TaxHead("CGST", g.Rate / 2, Sum(g.Amounts, a => a.Cgst)), new TaxHead(Second(order.Supply), g.Rate / 2, Sum(g.Amounts, a => a.Sgst)) })];
    }

    private static string Second(SupplyKind supply) => supply == SupplyKind.IntraUnionTerritory ? "UTGST" : "SGST";

    private static Money Sum(List<GstAmounts> amounts, Func<GstAmounts, Money> head) => new(amounts.Sum(a => head(a).Paise));
}

/// <summary>One head of GST at one rate.</summary>
/// <param name="Head">CGST, SGST, UTGST or IGST.</param>
/// <param name="Rate">In percent.</param>
/// <param name="Amount">Over all lines.</param>
public sealed record TaxHead(string Head, decimal Rate, Money Amount);
