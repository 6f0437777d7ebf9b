namespace Arivu.Portal.Inventory;

/// <summary>How fresh goods must be when they leave: the product's own minimum or the share of its shelf life that a retailer was promised, whichever is longer.</summary>
public static class MinimumLife
{
    /// <summary>The first expiry date that may be sent today.</summary>
    /// <param name="shelfLifeDays">The product's whole shelf life, in days.</param>
    /// <param name="minimumDispatchDays">Days that must be left for anybody.</param>
    /// <param name="retailerPercent">The share of shelf life the retailer was promised, 0 to 100.</param>
    /// <param name="today">The business date.</param>
    public static DateOnly MustLiveUntil(int shelfLifeDays, int minimumDispatchDays, int retailerPercent, DateOnly today) =>
        today.AddDays(Math.Max(minimumDispatchDays, (int)Math.Ceiling(shelfLifeDays * retailerPercent / 100m)));
}
