using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Ui.Lists;

/// <summary>The current address with something changed: what sort, filter and page links are made of.</summary>
public static class ListLink
{
    private const string Page = "page";

    /// <summary>Changes one query parameter; null takes it out. Anything but the page goes back to page 1.</summary>
    public static string ListLinkTo(this NavigationManager navigation, string name, object? value) =>
        navigation.ListLinkTo(new Dictionary<string, object?>(StringComparer.Ordinal) { [name] = value });

    /// <summary>Changes several query parameters; null takes one out. Anything but the page goes back to page 1.</summary>
    public static string ListLinkTo(this NavigationManager navigation, IReadOnlyDictionary<string, object?> changes)
    {
        var all = new Dictionary<string, object?>(changes, StringComparer.Ordinal);
        all.TryAdd(Page, null);
        return navigation.ToAbsoluteUri(navigation.GetUriWithQueryParameters(all)).PathAndQuery;
    }
}
