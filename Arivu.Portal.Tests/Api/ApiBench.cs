using System.Collections.Concurrent;
using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Api;

/// <summary>A portal with the demo data, shared by the tests of a class, and callers of its API with tokens of their own.</summary>
public sealed class ApiBench : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ApiCaller>>> _callers = new(StringComparer.Ordinal);

    /// <summary>The portal. Its clock stands still, so tokens do not end by themselves.</summary>
    public TestPortal Portal { get; } = new()
    {
        WithDemo = true,
        Settings = { ["RateLimits:SignIn"] = "100000", ["RateLimits:Pages"] = "100000", ["RateLimits:Api"] = "1000000" }, // all callers come from one address
    };

    /// <summary>The same caller at every call.</summary>
    /// <param name="who">nobody, admin, staff, owner (of the demo's first store, R001) or other (of the second, R002).</param>
    public Task<ApiCaller> CallerAsync(string who) => _callers.GetOrAdd(who, role => new Lazy<Task<ApiCaller>>(() => ComeAsync(role))).Value;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private async Task<ApiCaller> ComeAsync(string who)
    {
        var email = who switch
        {
            "nobody" => null,
            "admin" => await Logins.NewAsync(Portal, Role.Admin),
            "staff" => await Logins.NewAsync(Portal, Role.Staff),
            "owner" => await Logins.NewAsync(Portal, Role.Retailer, retailer: 1),
            "other" => await Logins.NewAsync(Portal, Role.Retailer, retailer: 2),
            _ => throw new ArgumentOutOfRangeException(nameof(who), who, "No such caller."),
        };
        var caller = new ApiCaller(Portal);
        if (email is not null)
        {
            await caller.SignInAsync(email, DemoAccounts.Password);
        }

        return caller;
    }
}
