using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.WebUtilities;

namespace Arivu.Portal.Audit.Watching;

/// <summary>A page or an endpoint of money: the trail notes which member of the team looked at it.</summary>
/// <param name="Path">Its address, such as /statement or /api/v1/invoices.</param>
/// <param name="Query">The query parameter that says whose money, when there is one.</param>
/// <param name="Below">Whether the pages one step below are meant, such as /retailers/R001, instead of the page itself.</param>
public sealed record WatchedPage(string Path, string? Query = null, bool Below = false)
{
    /// <summary>What an address shows, as the trail keeps it; null when it is another page's.</summary>
    /// <param name="path">The address without its query.</param>
    /// <param name="query">The query, with or without its question mark.</param>
    internal string? Shows(string path, string query)
    {
        var steps = path.TrimEnd('/');
        if (Below)
        {
            var last = steps.LastIndexOf('/');
            var isBelow = last > 0 && string.Equals(steps[..last], Path, StringComparison.OrdinalIgnoreCase) && !string.Equals(steps[(last + 1)..], "new", StringComparison.OrdinalIgnoreCase);
            return isBelow ? $"{Path}/{steps[(last + 1)..].ToUpperInvariant()}" : null;
        }

        var whose = Query is not null && QueryHelpers.ParseQuery(query).TryGetValue(Query, out var value) ? value.ToString() : null;
        return !string.Equals(steps, Path, StringComparison.OrdinalIgnoreCase) ? null : string.IsNullOrEmpty(whose) ? Path : $"{Path}?{Query}={whose.ToUpperInvariant()}";
    }
}

/// <summary>How rooms name their pages of money.</summary>
public static class WatchedPageRegistration
{
    /// <summary>Adds a page.</summary>
    public static IServiceCollection AddWatchedPage(this IServiceCollection services, WatchedPage page) => services.AddSingleton(page);
}

/// <summary>Knows which addresses are watched, and for whom: the team. A shop that looks at its own dues is nobody's business.</summary>
/// <param name="lookout">Takes the note.</param>
/// <param name="pages">The rooms' pages of money.</param>
internal sealed class PageWatch(Lookout lookout, IEnumerable<WatchedPage> pages)
{
    private readonly WatchedPage[] _pages = [.. pages];

    /// <summary>Somebody opens an address.</summary>
    public void Opened(CurrentUser user, string path, string query)
    {
        if (user is { IsSystem: false, SeesEverything: true } && _pages.Select(page => page.Shows(path, query)).FirstOrDefault(shown => shown is not null) is { } page)
        {
            lookout.Seen(user, page);
        }
    }
}

/// <summary>Inside a circuit pages follow each other without requests.</summary>
/// <param name="navigation">Says where the circuit is.</param>
/// <param name="user">Whose circuit it is.</param>
/// <param name="watch">Knows what to note.</param>
internal sealed class WatchedCircuit(NavigationManager navigation, CurrentUser user, PageWatch watch) : CircuitHandler, IDisposable
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        navigation.LocationChanged += Moved;
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => navigation.LocationChanged -= Moved;

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        var place = navigation.ToAbsoluteUri(moved.Location);
        watch.Opened(user, place.AbsolutePath, place.Query);
    }
}
