namespace Arivu.Portal.Ui;

/// <summary>One thing the search over everything found.</summary>
/// <param name="Kind">The group it stands in, as people call it: "Orders", "Products".</param>
/// <param name="Title">Its name or number.</param>
/// <param name="Detail">What tells it from its likes: a place, an amount, a status.</param>
/// <param name="Href">Its page.</param>
public sealed record SearchHit(string Kind, string Title, string Detail, string Href);

/// <summary>A room's part of the search over everything; rooms register theirs as scoped services.</summary>
public interface ISearchSource
{
    /// <summary>Finds what the current user may see.</summary>
    /// <param name="text">What was typed, trimmed, two characters at least.</param>
    /// <param name="take">How many hits are shown at most.</param>
    /// <param name="cancel">Cancelled when more is typed.</param>
    Task<IReadOnlyList<SearchHit>> FindAsync(string text, int take, CancellationToken cancel);
}
