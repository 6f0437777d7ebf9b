using Arivu.Portal.Kernel;

namespace Arivu.Portal.Accounts;

/// <summary>Pages and API: after authentication, the request's scope learns who asks.</summary>
internal sealed class SignedInRequest(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, CurrentUser user)
    {
        user.SignIn(context.User);
        return next(context);
    }
}
