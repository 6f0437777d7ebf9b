using System.Security.Claims;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Arivu.Portal.Accounts;

/// <summary>What a signed-in person carries: id, e-mail, shown name, role, language and, for a store's login, its retailer.</summary>
internal sealed class PortalClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role));
        identity.AddClaim(new Claim(ClaimTypes.GivenName, user.DisplayName));
        identity.AddClaim(new Claim(SignedInRequest.LanguageClaim, LanguageDesk.Of(user)));
        if (user.RetailerId is { } retailer)
        {
            identity.AddClaim(new Claim(CurrentUser.RetailerClaim, $"{retailer}"));
        }

        return identity;
    }
}
