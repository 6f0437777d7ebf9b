namespace Arivu.Portal.Ui;

/// <summary>The two sides of the portal.</summary>
public enum Area
{
    /// <summary>The team's side: Admin and Staff.</summary>
    Admin,

    /// <summary>The retailers' side.</summary>
    Shop,
}

/// <summary>One entry of the rail, and on a shopkeeper's phone of the bar at the bottom.</summary>
/// <param name="Area">The side it stands on.</param>
/// <param name="Order">Smaller numbers stand first; from 100 on the team's entries stand below the line. The shop's first four are the phone's bar, the rest stands under "More".</param>
/// <param name="Title">English words, translated by <see cref="UiWords"/>.</param>
/// <param name="Href">Where it leads; the longest entry that begins the page's address is the current one.</param>
/// <param name="Icon">A name of the sprite <c>icons.svg</c>.</param>
/// <param name="Role">The only role that sees it; null for everybody of that side.</param>
/// <param name="BadgeSlot">The slot whose components show a count behind the title.</param>
public sealed record NavItem(Area Area, int Order, string Title, string Href, string Icon, string? Role = null, string? BadgeSlot = null);

/// <summary>How a room puts its pages into the rail.</summary>
public static class NavRegistration
{
    /// <summary>Adds one entry.</summary>
    public static IServiceCollection AddNavItem(this IServiceCollection services, NavItem item) => services.AddSingleton(item);
}
