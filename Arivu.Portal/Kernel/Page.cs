namespace Arivu.Portal.Kernel;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Total">Rows in the whole list.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total)
{
    /// <summary>The number of the last page; 1 for an empty list.</summary>
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The list position of this page's first row, from 1; 0 for an empty list.</summary>
    public int From => Total == 0 ? 0 : ((Number - 1) * Size) + 1;

    /// <summary>The list position of this page's last row.</summary>
    public int To => Math.Min(Number * Size, Total);
}
