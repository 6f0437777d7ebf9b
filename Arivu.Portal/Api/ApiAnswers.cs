using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Arivu.Portal.Api;

/// <summary>The one place where the API turns exceptions and bare refusals into problem+json. Nothing it answers is kept by a cache.</summary>
internal sealed class ApiAnswers(RequestDelegate next, ILogger<ApiAnswers> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        try
        {
            RefuseNul(http.Request);
            RefuseOtherLetters(http.Request);
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            var problem = ApiProblems.Of(fault, http);
            if (fault is RuleBrokenException refusal)
            {
                Measures.Refused(refusal.Code);
            }
            else if (problem.Status >= StatusCodes.Status500InternalServerError)
            {
                log.LogError(fault, "A request to the API broke: {TraceId}", RequestTrace.IdOf(http));
            }

            await WriteAsync(http, problem);
            return;
        }

        if (IsBareRefusal(http.Response))
        {
            await WriteAsync(http, ApiProblems.Of(http.Response.StatusCode));
        }
    }

    // No text of the portal holds U+0000, and not every database could even look for it.
    private static void RefuseNul(HttpRequest request)
    {
        var asked = request.Query.SelectMany(q => q.Value.Select(value => (q.Key, Value: value)))
            .Concat(request.RouteValues.Select(r => (r.Key, Value: r.Value as string)));
        foreach (var (name, value) in asked)
        {
            if (value?.Contains('\0', StringComparison.Ordinal) == true)
            {
                throw new BadInputException(name, ApiText.NoNul);
            }
        }
    }

    // JSON is UTF-8 (RFC 8259, 8.1); the framework would break at the name of an encoding that it does not know.
    private static void RefuseOtherLetters(HttpRequest request)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue
            && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new BadHttpRequestException("Another encoding than UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private static bool IsBareRefusal(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentLength: null } && string.IsNullOrEmpty(response.ContentType);

    private static Task WriteAsync(HttpContext http, ProblemDetails problem)
    {
        problem.Extensions["traceId"] = RequestTrace.IdOf(http);
        http.Response.StatusCode = problem.Status!.Value;
        return http.Response.WriteAsJsonAsync(problem, options: null, ApiProblems.ContentType, http.RequestAborted);
    }
}
