using System.Collections.Concurrent;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests;

/// <summary>A portal with the demo data, shared by the tests of a class, and its signed-in visitors.</summary>
public sealed class DemoPortal : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<HttpVisitor>>> _visitors = new(StringComparer.Ordinal);

    /// <summary>The portal.</summary>
    public TestPortal Portal { get; } = new()
    {
        WithDemo = true,
        StoppedClock = false,
        Settings = { ["RateLimits:SignIn"] = "10000", ["RateLimits:Pages"] = "100000" }, // all visitors come from one address
    };

    /// <summary>The same signed-in visitor at every call.</summary>
    /// <param name="role">nobody, retailer (the first of the demo), staff or admin.</param>
    public Task<HttpVisitor> VisitorAsync(string role) => _visitors.GetOrAdd(role, who => new Lazy<Task<HttpVisitor>>(() => ComeAsync(who))).Value;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private async Task<HttpVisitor> ComeAsync(string who)
    {
        var email = who switch
        {
            "nobody" => null,
            "retailer" => await Logins.NewAsync(Portal, Role.Retailer, retailer: 1),
            "staff" => await Logins.NewAsync(Portal, Role.Staff),
            "admin" => await Logins.NewAsync(Portal, Role.Admin),
            _ => throw new ArgumentOutOfRangeException(nameof(who), who, "No such role."),
        };
        return await HttpVisitor.OfAsync(Portal, email);
    }
}
