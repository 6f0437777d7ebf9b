using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>What one piece costs a shop and what it earns with it.</summary>
/// <param name="Price">The price without GST.</param>
/// <param name="GstRate">In percent.</param>
/// <param name="Mrp">The printed price, GST included.</param>
public readonly record struct ShopPrice(Money Price, decimal GstRate, Money Mrp)
{
    /// <summary>What the shop pays: CGST and SGST are each half the rate and rounded alone, as on an invoice within the state (two levies: CGST Act section 9 and the State's own Act).</summary>
    public Money WithGst => Price + Half + Half;

    /// <summary>What the shop pays for several pieces: GST is rounded on the line, as on the invoice, not on each piece.</summary>
    public Money Of(int pieces) => new ShopPrice(Price * pieces, GstRate, Mrp).WithGst;

    /// <summary>What stays with the shop when it sells at the MRP.</summary>
    public Money Earns => Mrp - WithGst;

    /// <summary>The share of the MRP that stays with the shop, in percent with one decimal.</summary>
    public decimal EarnPercent => RetailMargin.Percent(WithGst, Mrp);

    /// <summary>The same in whole percent, as lists show and filter it.</summary>
    public int EarnWhole => RetailMargin.WholePercent(WithGst, Mrp);

    private Money Half => Price.Percent(GstRate / 2);
}
