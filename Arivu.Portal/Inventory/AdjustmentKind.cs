using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>Why a count is corrected. Damage, expiry, theft and samples are write-offs: GST credit on them is reversed (CGST section 17(5)(h)).</summary>
public enum AdjustmentKind
{
    /// <summary>The number in the book was wrong.</summary>
    Correction,

    /// <summary>Broken, wet, eaten by mice.</summary>
    Damage,

    /// <summary>Past its date and taken off the shelf.</summary>
    Expiry,

    /// <summary>Given away to taste or to test.</summary>
    Sample,

    /// <summary>Stolen or missing.</summary>
    Theft,

    /// <summary>More lay there than the book said.</summary>
    Found,
}

/// <summary>Which kind goes with which difference.</summary>
public static class AdjustmentKinds
{
    /// <summary>The kinds that a difference can have: what is found is no damage, what is missing was not found.</summary>
    /// <param name="difference">Pieces; negative for missing ones.</param>
    public static IReadOnlyList<AdjustmentKind> Of(int difference) => difference > 0
        ? [AdjustmentKind.Found, AdjustmentKind.Correction]
        : [AdjustmentKind.Correction, AdjustmentKind.Damage, AdjustmentKind.Theft, AdjustmentKind.Expiry, AdjustmentKind.Sample];

    /// <summary>Whether the kind is one of these.</summary>
    public static bool Fits(this AdjustmentKind kind, int difference) => Of(difference).Contains(kind);

    internal static RuleBrokenException Unfit(this AdjustmentKind kind, int difference) =>
        new("{0} does not fit a difference of {1} pieces.", kind.ToString(), StockWords.Signed(difference)) { Code = "kind" };
}
