namespace Arivu.Portal.Papers;

/// <summary>What surrounds a block or a table cell.</summary>
public sealed record BoxStyle
{
    /// <summary>Room inside the border.</summary>
    public Sides Padding { get; init; }

    /// <summary>Thickness of the lines; 0 draws none.</summary>
    public Sides Border { get; init; }

    /// <summary>Colour of the lines.</summary>
    public PaperColor BorderColor { get; init; } = PaperColor.Rgb(0xC9D1DB);

    /// <summary>Background; clear when not set.</summary>
    public PaperColor Fill { get; init; }

    /// <summary>Radius of the corners.</summary>
    public float Radius { get; init; }

    /// <summary>Least height, padding included.</summary>
    public float MinHeight { get; init; }

    /// <summary>Where the content stands from left to right; null gives it the whole width.</summary>
    public Alignment? Across { get; init; }

    /// <summary>Where the content stands from top to bottom; null gives it the whole height.</summary>
    public Alignment? Down { get; init; }
}
