using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers.Stationery;

/// <summary>A column of a table of rows of one kind.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Width">Points; 0 takes what the others leave.</param>
/// <param name="Cell">What a row shows in it.</param>
internal sealed record PaperColumn<T>(string Head, float Width, Func<T, Block> Cell)
{
    /// <summary>What stands under it in the last row; null for nothing.</summary>
    public string? Total { get; init; }

    /// <summary>Set to the right, as numbers are.</summary>
    public bool Right { get; init; }

    /// <summary>A column of numbers, set to the right.</summary>
    public static PaperColumn<T> Number(string head, float width, Func<T, string> cell, string? total = null) =>
        new(head, width, row => Paper.Text(cell(row))) { Right = true, Total = total };
}
