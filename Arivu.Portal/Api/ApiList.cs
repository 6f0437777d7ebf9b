using System.ComponentModel;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Arivu.Portal.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page; none past the last page.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="PageSize">Rows a page.</param>
/// <param name="Total">Rows in the whole list.</param>
public sealed record ApiList<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total);

/// <summary>Which page of a list is asked for: a parameter of a handler, with <c>[AsParameters]</c>.</summary>
public sealed class ApiPaging
{
    /// <summary>Rows a page when nobody says.</summary>
    public const int UsualSize = 50;

    /// <summary>The most rows of a page.</summary>
    public const int MostSize = 200;

    /// <summary>The last page that can be asked for.</summary>
    public const int MostPage = 1_000_000;

    /// <summary>The page's number, from 1.</summary>
    [FromQuery(Name = "page"), Description("The page's number, from 1.")]
    public int? Page { get; set; }

    /// <summary>Rows a page, 200 at most; 50 when left out.</summary>
    [FromQuery(Name = "pageSize"), Description("Rows a page, 200 at most; 50 when left out.")]
    public int? PageSize { get; set; }

    /// <summary>What is asked for, once it can be given.</summary>
    /// <exception cref="BadInputException">The page or its size is out of bounds.</exception>
    public (int Page, int Size) Checked()
    {
        var (page, size) = (Page ?? 1, PageSize ?? UsualSize);
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (page is < 1 or > MostPage)
        {
            errors["page"] = [$"From 1 to {MostPage}"];
        }

        if (size is < 1 or > MostSize)
        {
            errors["pageSize"] = [$"From 1 to {MostSize}"];
        }

        return errors.Count == 0 ? (page, size) : throw new BadInputException(errors);
    }
}

/// <summary>Turns pages of the portal's own lists into answers.</summary>
public static class ApiLists
{
    /// <summary>
    /// The page as an answer. The portal's own lists show their last page to whoever asks for one past it; whoever counts pages
    /// by program must see the end instead.
    /// </summary>
    /// <param name="found">What the query gave.</param>
    /// <param name="asked">What was asked for.</param>
    /// <param name="answer">A row as the API shows it.</param>
    public static ApiList<T> ToApi<TRow, T>(this Page<TRow> found, ApiPaging asked, Func<TRow, T> answer)
    {
        var (page, size) = asked.Checked();
        return new ApiList<T>(found.Number == page ? [.. found.Items.Select(answer)] : [], page, size, found.Total);
    }
}
