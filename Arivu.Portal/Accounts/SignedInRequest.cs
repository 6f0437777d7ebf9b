using System.Security.Claims;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;

namespace Arivu.Portal.Accounts;

/// <summary>Pages, circuits and API: after authentication, the request's scope learns who asks, and speaks that login's language.</summary>
internal sealed class SignedInRequest(RequestDelegate next)
{
    /// <summary>The claim that names the login's language; callers of the API have none and are answered in English.</summary>
    public const string LanguageClaim = "language";

    public Task InvokeAsync(HttpContext context, CurrentUser user)
    {
        user.SignIn(context.User);
        if (user.IsKnown)
        {
            LanguageCookie.Speak(context.User.FindFirstValue(LanguageClaim) ?? Languages.English);
        }

        return next(context);
    }
}
