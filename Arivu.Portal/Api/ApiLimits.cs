using System.Globalization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Api;

/// <summary>
/// How often one caller may ask: a login by its tokens, nobody by the address, and the endpoint that gives tokens by the
/// address always. Settings <c>RateLimits:Api</c> and, for tokens, <c>RateLimits:SignIn</c>, both a minute.
/// </summary>
internal sealed class ApiLimits(RequestDelegate next, ApiTurnstile turnstile, IConfiguration settings)
{
    private readonly int _requests = settings.GetValue("RateLimits:Api", 3000);
    private readonly int _signIns = settings.GetValue("RateLimits:SignIn", 20);

    public Task InvokeAsync(HttpContext http, CurrentUser user)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "local";
        var isDoor = http.GetEndpoint()?.Metadata.GetMetadata<ApiDoor>() is not null;
        var (limit, who) = isDoor ? (_signIns, $"door {address}") : (_requests, user.Id is { } id ? $"login {id:N}" : $"address {address}");
        var (count, seconds) = turnstile.Pass(who);
        http.Response.OnStarting(() =>
        {
            Say(http.Response.Headers, limit, count, seconds);
            return Task.CompletedTask;
        });
        if (count <= limit)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }

    private static void Say(IHeaderDictionary headers, int limit, int count, int seconds)
    {
        headers["RateLimit-Limit"] = Text(limit);
        headers["RateLimit-Remaining"] = Text(Math.Max(0, limit - count));
        headers["RateLimit-Reset"] = Text(seconds);
        if (count > limit)
        {
            headers.RetryAfter = Text(seconds);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Marks the endpoint where people who are not known yet knock: it is counted by address, as the sign-in page is.</summary>
public sealed class ApiDoor;
