using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests;

/// <summary>Who can sign in.</summary>
public static class Logins
{
    /// <summary>The demo's login of a role as tables write it; null for nobody.</summary>
    public static string? Of(string role) => role switch
    {
        "admin" => DemoAccounts.Admin,
        "staff" => DemoAccounts.Staff,
        "retailer" => DemoAccounts.Store,
        "nobody" => null,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };

    /// <summary>Makes a login of its own for a test, with the demo's password, so that no other test notices what happens to it.</summary>
    /// <returns>Its e-mail.</returns>
    public static async Task<string> NewAsync(TestPortal portal, string role = Role.Staff, int? retailer = null)
    {
        var email = $"{role}-{Guid.NewGuid():N}@test.example".ToLowerInvariant();
        await using var scope = portal.ScopeOfSystem();
        var draft = new LoginDraft { Email = email, Name = $"{role} of a test", Role = role, RetailerId = retailer };
        await scope.ServiceProvider.GetRequiredService<LoginService>().CreateAsync(draft, DemoAccounts.Password, TestContext.Current.CancellationToken);
        return email;
    }
}
