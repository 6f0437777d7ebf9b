using System.Globalization;
using System.Threading.RateLimiting;
using Arivu.Portal.Api;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace Arivu.Portal.Accounts;

/// <summary>How often one address may knock. Settings <c>RateLimits:SignIn</c> and <c>RateLimits:Pages</c>, both a minute.</summary>
internal static class RateLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration settings)
    {
        var (signIn, pages) = (settings.GetValue("RateLimits:SignIn", 20), settings.GetValue("RateLimits:Pages", 600));
        return services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = SayWhen;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => IsDoor(http.Request)
                ? RateLimitPartition.GetFixedWindowLimiter($"door {Address(http)}", _ => Window(signIn))
                : IsFree(http) ? RateLimitPartition.GetNoLimiter("free")
                : RateLimitPartition.GetFixedWindowLimiter($"page {Address(http)}", _ => Window(pages)));
        });
    }

    private static bool IsDoor(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase);

    // A circuit is one request; files and health are cheap; the API counts its own callers.
    private static bool IsFree(HttpContext http) => ApiScheme.IsApi(http)
        || http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "local";

    private static FixedWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = Minute, QueueLimit = 0 };

    private static ValueTask SayWhen(OnRejectedContext context, CancellationToken cancel)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
        context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
