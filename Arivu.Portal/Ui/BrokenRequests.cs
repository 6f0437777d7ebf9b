using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Diagnostics;

namespace Arivu.Portal.Ui;

/// <summary>
/// Writes what broke a request to the log, under the id that the error page shows. It answers nothing itself, and keeps
/// silent about the refusals that a request's own handler puts into words.
/// </summary>
public sealed class BrokenRequests(ILogger<BrokenRequests> log) : IExceptionHandler
{
    /// <summary>The id of a request, shown to the person and written to the log.</summary>
    public static string TraceId(HttpContext? context) => RequestTrace.IdOf(context);

    /// <inheritdoc />
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is RuleBrokenException refusal)
        {
            Measures.Refused(refusal.Code);
        }
        else if (exception is not (NotAllowedException or BadInputException or EditedByAnotherException))
        {
            log.LogError(exception, "A request broke: {TraceId}", TraceId(httpContext));
        }

        return ValueTask.FromResult(false);
    }
}
