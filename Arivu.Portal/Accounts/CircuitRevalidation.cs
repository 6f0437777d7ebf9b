using System.Security.Claims;
using Arivu.Portal.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>Asks every minute whether an open circuit's sign-in still stands: not over, not idle, security stamp unchanged, login not disabled.</summary>
internal sealed class CircuitRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, CircuitActivity activity, TimeProvider clock) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        StandsAsync(authenticationState.User);

    /// <summary>Whether this person's sign-in still stands now.</summary>
    internal async Task<bool> StandsAsync(ClaimsPrincipal person)
    {
        if (SessionLimits.IsOver(person, clock.GetUtcNow()) || SessionLimits.IsIdle(person, activity.Quiet))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.GetUserAsync(person);
        return user is { Disabled: false }
            && person.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user);
    }
}
