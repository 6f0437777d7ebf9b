using System.Globalization;
using Arivu.Portal.Data;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>
/// The authenticator app's codes, each good once: the time step of the last one used is kept with the login, and neither
/// that step nor an earlier one opens the door again (RFC 6238, 5.2).
/// </summary>
internal sealed class ReplayProofAuthenticator(TimeProvider clock) : AuthenticatorTokenProvider<PortalUser>
{
    private const string Store = "[Portal]";
    private const string LastStep = "LastAuthenticatorStep";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<PortalUser> manager, PortalUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key || TimeCode.StepOf(key, token, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var last = await manager.GetAuthenticationTokenAsync(user, Store, LastStep);
        if (last is not null && step <= long.Parse(last, CultureInfo.InvariantCulture))
        {
            return false;
        }

        // Of two that bring the same code at once, the login's concurrency stamp lets one save.
        return (await manager.SetAuthenticationTokenAsync(user, Store, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }
}
