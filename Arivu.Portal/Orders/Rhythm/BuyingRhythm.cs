using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Rhythm;

/// <summary>How often a store buys a product and how much, and when what it bought last will be sold: seen from its own orders alone.</summary>
/// <param name="EveryDays">Days from one purchase to the next, as they usually are.</param>
/// <param name="UsualPieces">Pieces it usually buys at once.</param>
/// <param name="Last">The day of the last purchase.</param>
/// <param name="LastPieces">Pieces of that day.</param>
/// <param name="DaysLeft">Days for which these last from today on; negative when they should be gone since.</param>
public sealed record BuyingRhythm(int EveryDays, int UsualPieces, DateOnly Last, int LastPieces, int DaysLeft)
{
    /// <summary>Days of orders that are looked at.</summary>
    public const int LooksBackDays = 180;

    /// <summary>Purchases that make a rhythm: two are a chance.</summary>
    public const int LeastPurchases = 3;

    /// <summary>A product is due when it lasts this many days or fewer: what is ordered today is on the shelf by then.</summary>
    public const int DueWithinDays = 3;

    /// <summary>A product is due soon when it lasts this many days or fewer.</summary>
    public const int SoonWithinDays = 10;

    private const int GivenUpAfterTimes = 4;
    private const int GivenUpAfterDays = 42;

    /// <summary>Whether it is time to buy it again.</summary>
    public bool IsDue => DaysLeft <= DueWithinDays;

    /// <summary>Whether it will be due within some days.</summary>
    public bool IsSoon => !IsDue && DaysLeft <= SoonWithinDays;

    /// <summary>
    /// Reads the rhythm. Pieces of one day are one purchase; what was bought until the last purchase was sold on the days
    /// between the first and the last, and the last purchase is sold as fast.
    /// </summary>
    /// <param name="bought">Business dates and pieces, in any order.</param>
    /// <param name="today">The business date.</param>
    /// <returns>Null without a rhythm, and when the store seems to have given the product up.</returns>
    public static BuyingRhythm? Of(IEnumerable<(DateOnly Day, int Pieces)> bought, DateOnly today)
    {
        var days = bought.Where(b => b.Pieces > 0).GroupBy(b => b.Day).Select(g => (Day: g.Key, Pieces: g.Sum(b => b.Pieces))).OrderBy(d => d.Day).ToList();
        if (days.Count < LeastPurchases)
        {
            return null;
        }

        var (first, last) = (days[0].Day, days[^1]);
        var every = Middle(days.Zip(days.Skip(1), (one, next) => next.Day.DayNumber - one.Day.DayNumber));
        var since = today.DayNumber - last.Day.DayNumber;
        if (since > Math.Max(GivenUpAfterDays, every * GivenUpAfterTimes))
        {
            return null;
        }

        var sold = days.Sum(d => (long)d.Pieces) - last.Pieces;
        var lasts = (int)((long)last.Pieces * (last.Day.DayNumber - first.DayNumber) / sold);
        return new BuyingRhythm(every, Middle(days.Select(d => d.Pieces)), last.Day, last.Pieces, lasts - since);
    }

    // The middle one is not moved by one large festival order; of two in the middle, half a piece or day is rounded up.
    private static int Middle(IEnumerable<int> numbers)
    {
        var sorted = numbers.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (int)Rounding.HalfUp((sorted[middle - 1] + (decimal)sorted[middle]) / 2);
    }
}
