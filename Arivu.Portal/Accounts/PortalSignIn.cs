using System.Globalization;
using System.Security.Claims;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Arivu.Portal.Accounts;

/// <summary>Identity's sign-in with the portal's rules: a disabled login never gets in, and each sign-in has an id and a beginning.</summary>
internal sealed class PortalSignIn(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation, TimeProvider clock)
    : SignInManager<PortalUser>(users, http, claims, options, log, schemes, confirmation)
{
    /// <summary>The claim that says when the sign-in began, in Unix seconds.</summary>
    public const string SinceClaim = "since";

    /// <summary>The claim of a sign-in that asked to be kept.</summary>
    public const string KeptClaim = "kept";

    private bool _goesOn;

    public override async Task<bool> CanSignInAsync(PortalUser user) => !user.Disabled && await base.CanSignInAsync(user);

    public override async Task RefreshSignInAsync(PortalUser user)
    {
        _goesOn = true;
        await base.RefreshSignInAsync(user);
        _goesOn = false;
    }

    public override Task SignInWithClaimsAsync(PortalUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var known = _goesOn ? Context.User : new ClaimsPrincipal(); // whoever signs in anew begins a new session
        var session = known.FindFirstValue(CurrentUser.SessionClaim) ?? Guid.NewGuid().ToString("N");
        var since = known.FindFirstValue(SinceClaim) ?? clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var own = new List<Claim> { new(CurrentUser.SessionClaim, session), new(SinceClaim, since) };
        if (authenticationProperties?.IsPersistent == true)
        {
            own.Add(new Claim(KeptClaim, "true"));
        }

        if (!_goesOn && user.Role == Role.Retailer && LanguageCookie.TakeChosen(Context) is { } chosen)
        {
            user.Language = chosen; // saved with the date of this sign-in
        }

        LanguageCookie.Keep(Context, LanguageDesk.Of(user)); // the door speaks it after signing out
        return base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Concat(own));
    }
}
