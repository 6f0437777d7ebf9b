namespace Arivu.Portal.Ui.Parts;

/// <summary>How large a <see cref="PackTile"/> is drawn.</summary>
public enum PackSize
{
    /// <summary>60 × 68.</summary>
    Normal,

    /// <summary>44 × 50, in carts and lists.</summary>
    Small,

    /// <summary>36 × 40, in a row of several.</summary>
    Tiny,

    /// <summary>170 × 196, the product's own page.</summary>
    Stage,
}
