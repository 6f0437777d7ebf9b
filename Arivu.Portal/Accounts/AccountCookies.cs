using System.Security.Claims;
using Arivu.Portal.Api;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>Names, flags and life of the sign-in cookie.</summary>
internal static class AccountCookies
{
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);
    private static readonly string[] Carried = [CurrentUser.SessionClaim, PortalSignIn.SinceClaim, PortalSignIn.KeptClaim, "amr"];

    public static void AddAccountCookies(this IServiceCollection services, bool production)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            Harden(cookie.Cookie, production ? "__Host-portal" : "portal", production);
            cookie.ExpireTimeSpan = SessionLimits.Idle;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/account/login";
            cookie.AccessDeniedPath = "/account/denied";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ForwardDefaultSelector = http => ApiScheme.IsApi(http) ? ApiScheme.Name : null;
            cookie.Events.OnValidatePrincipal = ValidateAsync;
            cookie.Events.OnSigningIn = context =>
            {
                if (context.Properties.IsPersistent)
                {
                    context.Properties.ExpiresUtc = context.Options.TimeProvider!.GetUtcNow() + SessionLimits.Kept;
                }

                return Task.CompletedTask;
            };
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie => Harden(cookie.Cookie, production ? "__Host-portal-2fa" : "portal-2fa", production));
        services.AddAntiforgery(forgery => Harden(forgery.Cookie, production ? "__Host-portal-form" : "portal-form", production));
        services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = Stale;
            stamp.OnRefreshingPrincipal = Carry;
        });
    }

    private static void Harden(CookieBuilder cookie, string name, bool production)
    {
        (cookie.Name, cookie.HttpOnly, cookie.SameSite, cookie.Path) = (name, true, SameSiteMode.Lax, "/");
        cookie.SecurePolicy = production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    // Identity makes a fresh principal when it looks at the security stamp; what belongs to the sign-in is carried over.
    private static Task Carry(SecurityStampRefreshingPrincipalContext context)
    {
        var identity = (ClaimsIdentity)context.NewPrincipal!.Identity!;
        identity.AddClaims(context.CurrentPrincipal!.Claims.Where(c => Carried.Contains(c.Type, StringComparer.Ordinal)).Select(c => new Claim(c.Type, c.Value)));
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (SessionLimits.IsOver(context.Principal!, context.Options.TimeProvider!.GetUtcNow()))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}
