namespace Arivu.Portal.Papers;

/// <summary>A table that goes on over as many pages as it needs.</summary>
public sealed record TableSpec
{
    /// <summary>Widths of the columns.</summary>
    public required IReadOnlyList<Track> Columns { get; init; }

    /// <summary>Rows repeated at the top of the table on every page.</summary>
    public IReadOnlyList<TableRow> Head { get; init; } = [];

    /// <summary>The rows. One that is taller than a page is split, all others stay whole.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Look of rows that do not bring their own.</summary>
    public BoxStyle Cell { get; init; } = new();

    /// <summary>Thickness of the lines between columns, below the head; 0 draws none.</summary>
    public float ColumnRule { get; init; }

    /// <summary>Colour of the lines between columns.</summary>
    public PaperColor RuleColor { get; init; } = PaperColor.Rgb(0xC9D1DB);

    /// <summary>Makes the row at a page's end while the table goes on, from the number of rows set so far.</summary>
    public Func<int, TableRow>? CarriedForward { get; init; }

    /// <summary>Makes the row under the head of the next page, from the same number.</summary>
    public Func<int, TableRow>? BroughtForward { get; init; }
}
