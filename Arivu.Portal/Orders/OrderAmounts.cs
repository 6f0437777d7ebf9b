using System.Runtime.InteropServices;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>What pieces of one product cost. Cart and order both count by it, so they agree to the paisa.</summary>
/// <param name="Taxable">Before GST, less the discount.</param>
/// <param name="Gst">Each head computed and rounded alone.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LineAmounts(Money Taxable, GstAmounts Gst)
{
    /// <summary>With GST.</summary>
    public Money Total => Taxable + Gst.Total;

    /// <summary>The amounts of a line.</summary>
    /// <param name="unitPrice">Of a piece, without GST.</param>
    /// <param name="pieces">How many.</param>
    /// <param name="discount">Taken off these pieces, in all.</param>
    /// <param name="gstRate">In percent.</param>
    /// <param name="supply">How GST is split.</param>
    public static LineAmounts Of(Money unitPrice, int pieces, Money discount, decimal gstRate, SupplyKind supply)
    {
        var taxable = (unitPrice * pieces) - discount;
        return new LineAmounts(taxable, GstAmounts.Of(taxable, gstRate, supply));
    }
}

/// <summary>What all lines cost together.</summary>
/// <param name="Taxable">Before GST.</param>
/// <param name="Gst">By heads.</param>
/// <param name="RoundOff">Brings the total to whole rupees, within half a rupee.</param>
/// <param name="Total">What is owed, in whole rupees.</param>
public sealed record OrderAmounts(Money Taxable, GstAmounts Gst, Money RoundOff, Money Total)
{
    /// <summary>Adds lines up.</summary>
    public static OrderAmounts Of(IReadOnlyCollection<LineAmounts> lines)
    {
        var taxable = Sum(lines, l => l.Taxable);
        var gst = new GstAmounts(Sum(lines, l => l.Gst.Cgst), Sum(lines, l => l.Gst.Sgst), Sum(lines, l => l.Gst.Igst));
        var total = (taxable + gst.Total).ToWholeRupees();
        return new OrderAmounts(taxable, gst, total - taxable - gst.Total, total);
    }

    /// <summary>Adds orders up, each rounded by itself.</summary>
    public static OrderAmounts Sum(IReadOnlyCollection<OrderAmounts> orders) => new(
        Sum(orders, o => o.Taxable), new GstAmounts(Sum(orders, o => o.Gst.Cgst), Sum(orders, o => o.Gst.Sgst), Sum(orders, o => o.Gst.Igst)), Sum(orders, o => o.RoundOff), Sum(orders, o => o.Total));

    /// <summary>What all ordered pieces came to, those called off included.</summary>
    internal static OrderAmounts AsOrdered(IEnumerable<OrderLine> lines) => Of([.. lines.Select(l => l.AmountsAsOrdered)]);

    private static Money Sum<T>(IReadOnlyCollection<T> lines, Func<T, Money> part) => new(lines.Sum(l => part(l).Paise));
}
