using Arivu.Portal.Kernel;

namespace Arivu.Portal.Ui.Lists;

/// <summary>What every list of the trade's papers is asked by; a room adds its own fields.</summary>
public abstract record ListFilter
{
    private const int MostPage = 1_000_000; // keeps the rows before a page within an int

    /// <summary>Words that must all be found; where they are looked for is the room's.</summary>
    public string? Search { get; init; }

    /// <summary>One shop, by code.</summary>
    public string? Retailer { get; init; }

    /// <summary>Of this business date or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Of this business date or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>One of the room's sort keys, with a minus for descending; anything else is the list's own order.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>The page asked for, or the last one that so many rows have.</summary>
    public int PageOf(int total) => Math.Clamp(Page, 1, Math.Min(Math.Max(1, (int)(((long)total + Size - 1) / Size)), MostPage));

    /// <summary>Takes what every list's address says, whatever it says.</summary>
    /// <param name="filter">The room's own fields.</param>
    /// <param name="asked">The address's parameters, as text.</param>
    internal static T Of<T>(T filter, ListAsked asked)
        where T : ListFilter => filter with
    {
        Search = ListAddress.Words(asked.Search),
        Retailer = ListAddress.Code(asked.Retailer),
        From = BusinessDay.Read(asked.From),
        To = BusinessDay.Read(asked.To),
        Sort = asked.Sort,
    };
}

/// <summary>What every list's address may say, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="Retailer">A shop's code.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="ListFilter.Sort"/>.</param>
internal sealed record ListAsked(string? Search, string? Retailer, string? From, string? To, string? Sort);

/// <summary>Cuts a page out of rows that the database finds.</summary>
internal static class PagedRows
{
    /// <summary>The rows of one page.</summary>
    public static IQueryable<T> OnPage<T>(this IQueryable<T> rows, int page, int size) => rows.Skip((page - 1) * size).Take(size);
}
