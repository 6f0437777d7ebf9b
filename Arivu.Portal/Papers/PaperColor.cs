namespace Arivu.Portal.Papers;

/// <summary>An opaque or clear colour of a paper.</summary>
/// <param name="Argb">Alpha, red, green and blue, eight bits each.</param>
public readonly record struct PaperColor(uint Argb)
{
    /// <summary>The colour text has when nothing else is said: a near-black that prints softly.</summary>
    public static PaperColor Ink { get; } = Rgb(0x1B2430);

    /// <summary>White.</summary>
    public static PaperColor White { get; } = Rgb(0xFFFFFF);

    /// <summary>Black, for codes that machines read.</summary>
    public static PaperColor Black { get; } = Rgb(0x000000);

    /// <summary>Whether nothing would be drawn.</summary>
    public bool IsClear => Argb >> 24 == 0;

    /// <summary>An opaque colour as style sheets write it: 0x0B5D4E.</summary>
    public static PaperColor Rgb(uint rgb) => new(0xFF000000 | rgb);
}
