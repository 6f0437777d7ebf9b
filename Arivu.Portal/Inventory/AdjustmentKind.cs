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
