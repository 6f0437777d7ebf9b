namespace Arivu.Portal.Papers;

/// <summary>How text looks. Blocks inherit it from what surrounds them.</summary>
public sealed record TextStyle
{
    /// <summary>Size in points.</summary>
    public float Size { get; init; } = 8;

    /// <summary>Weight of the letters.</summary>
    public FontWeight Weight { get; init; } = FontWeight.Regular;

    /// <summary>Colour of the letters.</summary>
    public PaperColor Color { get; init; } = PaperColor.Ink;

    /// <summary>Height of a line, as a multiple of the size.</summary>
    public float Leading { get; init; } = 1.34f;

    /// <summary>Where lines stand in the room they have.</summary>
    public Alignment Align { get; init; } = Alignment.Start;
}
