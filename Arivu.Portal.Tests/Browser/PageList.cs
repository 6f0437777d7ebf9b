namespace Arivu.Portal.Tests.Browser;

/// <summary>A page that is looked at in all widths and themes.</summary>
/// <param name="Role">Who looks: nobody, retailer, staff or admin.</param>
/// <param name="Name">Names its pictures.</param>
/// <param name="Path">Its address, with real keys of the demo data.</param>
/// <param name="Answer">The status that is right here.</param>
public sealed record ListedPage(string Role, string Name, string Path, int Answer = 200);

/// <summary>Every page, as each role that may open it sees it.</summary>
public static class PageList
{
    /// <summary>All pages.</summary>
    public static readonly ListedPage[] All =
    [
        new("nobody", "sign-in", "/account/login"),
        new("nobody", "not-found", "/no-such-page", 404),
        new("admin", "dashboard", "/"),
        new("retailer", "home", "/"),
    ];

    /// <summary>The pages one role sees.</summary>
    public static IEnumerable<ListedPage> Of(string role) => All.Where(page => page.Role == role);
}
