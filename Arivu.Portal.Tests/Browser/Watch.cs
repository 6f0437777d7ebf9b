using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>Notes everything that goes wrong in a person's tabs: the console, the content policy, failed and refused requests.</summary>
public sealed class Watch
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<int, bool> _wanted = new();
    private volatile bool _cuts;

    /// <summary>What went wrong and was not asked for.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Answers of this status belong to what the test does.</summary>
    public void Want(int status) => _wanted[status] = true;

    /// <summary>From now on the network is cut and mended: what fails because of that belongs to what the test does.</summary>
    public void WantCuts() => _cuts = true;

    /// <summary>Watches all tabs of the context, those opened later too.</summary>
    public async Task OverAsync(IBrowserContext context)
    {
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error(`content policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))");
        context.Console += (_, message) => Note(message);
        context.WebError += (_, fault) => _faults.Enqueue($"script: {fault.Error}");
        context.RequestFailed += (_, request) => Note(request);
        context.Response += (_, response) => Note(response);
    }

    private void Note(IConsoleMessage message)
    {
        var ofWantedAnswer = _wanted.Keys.Any(status => message.Text.Contains($"status of {status}", StringComparison.Ordinal));
        if (message.Type is "error" or "warning" && !ofWantedAnswer && !OfTheDriver(message.Text) && !(_cuts && OfACut(message.Text)))
        {
            _faults.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
        }
    }

    // A request that the person's next click made pointless is aborted by the browser: no fault.
    private void Note(IRequest request)
    {
        if (request.Failure != "net::ERR_ABORTED" && !_cuts)
        {
            _faults.Enqueue($"failed: {request.Method} {request.Url} {request.Failure}");
        }
    }

    // Contexts without a worker of their own say so on each page.
    private static bool OfTheDriver(string text) => text.Contains("blocked by Playwright", StringComparison.Ordinal);

    // As the browser, SignalR and Blazor tell of it.
    private static bool OfACut(string text) => text.Contains("net::ERR_", StringComparison.Ordinal) || text.Contains("WebSocket", StringComparison.Ordinal) || text.Contains("Connection disconnected", StringComparison.Ordinal)
        || text.Contains("not in the 'Connected' State", StringComparison.Ordinal);

    private void Note(IResponse response)
    {
        if (response.Status >= 400 && !_wanted.ContainsKey(response.Status))
        {
            _faults.Enqueue($"answered {response.Status}: {response.Request.Method} {response.Url}");
        }
    }
}
