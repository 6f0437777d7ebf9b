namespace Arivu.Portal.Ui;

/// <summary>
/// Refuses circuits that another site's page tries to open with this person's cookie: browsers send cookies with a web
/// socket to any origin, and SignalR does not compare. A request without Origin is no browser's and carries no cookie of a victim.
/// </summary>
public sealed class SocketOrigin(RequestDelegate next, IConfiguration settings)
{
    private readonly HashSet<string> _allowed = new(settings.GetSection("Security:AllowedOrigins").Get<string[]>() ?? [], StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers 403 to a foreign Origin on <c>/_blazor</c> and on every web socket.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var guarded = request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || context.WebSockets.IsWebSocketRequest
            || string.Equals(request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase);
        if (!guarded || request.Headers.Origin.All(origin => IsOwn(origin, request)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsOwn(string? origin, HttpRequest request) =>
        origin is not null && (string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || _allowed.Contains(origin));
}
