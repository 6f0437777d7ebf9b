namespace Arivu.Portal.Kernel;

/// <summary>What stays with a shop of what its customer pays at most.</summary>
public static class RetailMargin
{
    /// <summary>In whole percent of the MRP, as lists show and filter it; 0 where no MRP is known.</summary>
    /// <param name="price">What the shop pays, GST included.</param>
    /// <param name="mrp">What the customer pays at most, GST included.</param>
    public static int WholePercent(Money price, Money mrp) => mrp.Paise > 0 ? (int)Rounding.HalfUp(100m * (mrp - price).Paise / mrp.Paise) : 0;

    /// <summary>The same with one decimal.</summary>
    /// <param name="price">What the shop pays, GST included.</param>
    /// <param name="mrp">What the customer pays at most, GST included.</param>
    public static decimal Percent(Money price, Money mrp) => mrp.Paise > 0 ? Rounding.HalfUp(1000m * (mrp - price).Paise / mrp.Paise) / 10m : 0;
}
