namespace Arivu.Portal.Ui.Lists;

/// <summary>What a list's URL asks for, made safe: pages from 1, one of the sizes on offer.</summary>
/// <param name="Search">The words to find; null for all.</param>
/// <param name="Sort">A sort key, with a minus for descending; null for the list's own order.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">Rows a page.</param>
public sealed record ListQuery(string? Search, string? Sort, int Page, int Size)
{
    /// <summary>The page sizes on offer.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [25, 50, 100];

    /// <summary>The sort key without its direction.</summary>
    public string? SortKey => Sort?.TrimStart('-');

    /// <summary>Largest or last first.</summary>
    public bool Descending => Sort?.StartsWith('-') == true;

    /// <summary>Rows before this page.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>Takes what the URL says, whatever it says.</summary>
    public static ListQuery From(string? search, string? sort, int? page, int? size)
    {
        var words = string.IsNullOrWhiteSpace(search) ? null : search.Trim();
        var rows = size is { } asked && Sizes.Contains(asked) ? asked : Sizes[0];
        return new ListQuery(words, string.IsNullOrWhiteSpace(sort) ? null : sort, Math.Clamp(page ?? 1, 1, int.MaxValue / rows), rows);
    }
}
