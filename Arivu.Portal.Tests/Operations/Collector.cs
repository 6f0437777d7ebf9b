using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Arivu.Portal.Tests.Operations;

/// <summary>A collector of telemetry that keeps the bytes it was sent, by signal: traces and metrics.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<(string Signal, string Body)> _sent = new();

    private Collector(WebApplication server) => _server = server;

    /// <summary>Where it listens.</summary>
    public string Address => _server.Urls.Single();

    /// <summary>Starts on a free port.</summary>
    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._server.Run(collector.KeepAsync);
        await collector._server.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>Everything of a signal, its texts readable between bytes that are not.</summary>
    public string Of(string signal) => string.Concat(_sent.Where(s => s.Signal == $"/v1/{signal}").Select(s => s.Body));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task KeepAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        _sent.Enqueue((http.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
    }
}
