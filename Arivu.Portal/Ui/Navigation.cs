using System.Security.Claims;

namespace Arivu.Portal.Ui;

/// <summary>What the rail shows: the entries the rooms registered, those the person may open, and which one is current.</summary>
public sealed class Navigation(IEnumerable<NavItem> items)
{
    private readonly NavItem[] _items = [.. items.OrderBy(item => item.Order)];

    /// <summary>The entries of one side that this person may open, in order.</summary>
    public IReadOnlyList<NavItem> For(Area area, ClaimsPrincipal person) =>
        [.. _items.Where(item => item.Area == area && (item.Role is null || person.IsInRole(item.Role)))];

    /// <summary>The entry whose address is the longest beginning of the page's, by whole segments; null when none is.</summary>
    /// <param name="shown">The entries that are shown.</param>
    /// <param name="path">The page's address below the root, with or without query.</param>
    public static NavItem? Current(IEnumerable<NavItem> shown, string path)
    {
        var page = Segments(path.Split('?', '#')[0]);
        return shown.Where(item => page.StartsWith(Segments(item.Href), StringComparison.OrdinalIgnoreCase) && (item.Href != "/" || page == "/"))
            .MaxBy(item => item.Href.Length);
    }

    private static string Segments(string path) => path.Trim('/') is { Length: > 0 } inner ? $"/{inner}/" : "/";
}
