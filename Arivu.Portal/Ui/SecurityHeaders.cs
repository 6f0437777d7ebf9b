namespace Arivu.Portal.Ui;

/// <summary>Adds the headers that tell browsers what a page may do, to every answer: pages, files and errors.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Sets the headers last, because error handling clears what was set before.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd("Content-Security-Policy", Policy(context.Request));
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    }

    // MudBlazor writes its theme and positions as inline styles. Safari did not count the web socket as 'self' before 15.4.
    private static string Policy(HttpRequest request) => string.Join(
        "; ",
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        $"connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host}",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
}
