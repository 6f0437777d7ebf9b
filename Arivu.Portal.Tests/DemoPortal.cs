using System.Collections.Concurrent;

namespace Arivu.Portal.Tests;

/// <summary>A portal with the demo data, shared by the tests of a class, and its signed-in visitors.</summary>
public sealed class DemoPortal : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<HttpVisitor>>> _visitors = new(StringComparer.Ordinal);

    /// <summary>The portal.</summary>
    public TestPortal Portal { get; } = new() { WithDemo = true, StoppedClock = false };

    /// <summary>The same signed-in visitor at every call.</summary>
    /// <param name="email">Whose login; null for nobody.</param>
    public Task<HttpVisitor> VisitorAsync(string? email) =>
        _visitors.GetOrAdd(email ?? "", _ => new Lazy<Task<HttpVisitor>>(() => HttpVisitor.OfAsync(Portal, email))).Value;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
