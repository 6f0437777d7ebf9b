using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Arivu.Portal.Ui.Offline;

/// <summary>What a phone needs to stand without a signal: its service worker, and the page that worker shows then.</summary>
internal static class OfflineEndpoints
{
    private const string WorkerFile = "assets/scripts/service-worker.js";
    private static readonly string Version = typeof(OfflineEndpoints).Module.ModuleVersionId.ToString("N");

    /// <summary>Maps both for everybody: the sign-in page registers the worker, too.</summary>
    public static void MapOffline(this IEndpointRouteBuilder app)
    {
        // At the root, because a worker stands in front of the pages at and below its own address.
        app.MapGet("/service-worker.js", WorkerAsync).AllowAnonymous();
        app.MapGet("/offline", Page).AllowAnonymous();
    }

    private static async Task<ContentHttpResult> WorkerAsync(string? lang, IWebHostEnvironment host, HttpResponse response, CancellationToken cancel)
    {
        response.Headers.CacheControl = "no-cache";
        using var text = new StreamReader(host.WebRootFileProvider.GetFileInfo(WorkerFile).CreateReadStream());
        var worker = $"""
            const version = "{Version}";
            const offline = "/offline?lang={Languages.Known(lang)}";
            {await text.ReadToEndAsync(cancel)}
            """;
        return TypedResults.Text(worker, "text/javascript");
    }

    private static RazorComponentResult<OfflinePage> Page(string? lang, HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        LanguageCookie.Speak(Languages.Known(lang));
        return new RazorComponentResult<OfflinePage>();
    }
}
