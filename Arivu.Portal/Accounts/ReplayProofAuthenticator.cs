using System.Globalization;
using Arivu.Portal.Data;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>The authenticator app's codes, each good once: a code that was seen over a shoulder does not work again.</summary>
internal sealed class ReplayProofAuthenticator(TimeProvider clock) : AuthenticatorTokenProvider<PortalUser>
{
    private const string Store = "[Portal]";
    private const string LastUses = "UsedAuthenticatorCodes";
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<PortalUser> manager, PortalUser user)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var used = (await manager.GetAuthenticationTokenAsync(user, Store, LastUses) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Where(use => now - long.Parse(use.Split('@')[1], CultureInfo.InvariantCulture) < Remembered.TotalSeconds).ToList();
        if (used.Exists(use => use.StartsWith($"{token}@", StringComparison.Ordinal)))
        {
            return false;
        }

        if (!await base.ValidateAsync(purpose, token, manager, user))
        {
            return false;
        }

        await manager.SetAuthenticationTokenAsync(user, Store, LastUses, string.Join(',', used.Append(string.Create(CultureInfo.InvariantCulture, $"{token}@{now}"))));
        return true;
    }
}
