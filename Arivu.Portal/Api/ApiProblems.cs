using System.Text.Json;
using System.Text.RegularExpressions;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Api;

/// <summary>Refusals and faults in the words of RFC 9457.</summary>
internal static partial class ApiProblems
{
    /// <summary>The media type of every refusal.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>The problem that an exception stands for; 500 for one that nobody expected.</summary>
    public static ProblemDetails Of(Exception fault, HttpContext http) => fault switch
    {
        RuleBrokenException rule => Of(StatusCodes.Status422UnprocessableEntity, rule.Message, rule.Code, rule.Errors.Count == 0 ? null : ApiFields.Of(http).Rename(rule.Errors)),
        BadInputException bad => Of(StatusCodes.Status400BadRequest, bad.Message, "bad-input", ApiFields.Of(http).Rename(bad.Errors)),
        NotFoundException => Of(StatusCodes.Status404NotFound),
        NotAllowedException => Of(StatusCodes.Status403Forbidden),
        EditedByAnotherException => Of(StatusCodes.Status409Conflict, fault.Message, "edited-by-another"),
        DbUpdateConcurrencyException => Of(StatusCodes.Status409Conflict, new EditedByAnotherException().Message, "edited-by-another"),
        BadHttpRequestException { StatusCode: not StatusCodes.Status400BadRequest } unread => Of(unread.StatusCode),
        BadHttpRequestException unread => Unread(unread),
        _ => Of(StatusCodes.Status500InternalServerError),
    };

    /// <summary>A refusal that its status explains.</summary>
    public static ProblemDetails Of(int status) => Of(status, status switch
    {
        StatusCodes.Status401Unauthorized => "Send a token that holds, as Authorization: Bearer. POST /api/v1/token gives one.",
        StatusCodes.Status403Forbidden => new NotAllowedException().Message,
        StatusCodes.Status404NotFound => new NotFoundException().Message,
        StatusCodes.Status405MethodNotAllowed => "This address does not know this verb. The header Allow names those it knows.",
        StatusCodes.Status413PayloadTooLarge => $"A body has at most {ApiRoutes.LongestBody} bytes.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as application/json in UTF-8.",
        StatusCodes.Status429TooManyRequests => "Too many requests. Try again after as many seconds as Retry-After says.",
        StatusCodes.Status500InternalServerError => "The portal made a mistake and noted it. Tell an administrator the traceId.",
        _ => ReasonPhrases.GetReasonPhrase(status),
    });

    private static ProblemDetails Of(int status, string detail, string? code = null, Dictionary<string, string[]>? errors = null)
    {
        var problem = new ProblemDetails { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail, Type = code is null ? "about:blank" : $"/problems/{code}" };
        if (errors is not null)
        {
            problem.Extensions["errors"] = errors;
        }

        return problem;
    }

    private static ProblemDetails Unread(BadHttpRequestException unread)
    {
        var (field, message) = unread.InnerException is JsonException json ? (Member(json.Path), Say(json)) : (Parameter(unread.Message), "This cannot be read: another kind of value stands here.");
        return Of(StatusCodes.Status400BadRequest, message, "unreadable", field is null ? null : new(StringComparer.Ordinal) { [field] = [message] });
    }

    // Our own converters speak to people; the serializer names types of the program.
    private static string Say(JsonException json) => json switch
    {
        UnfitValueException => json.Message,
        _ when Member(json.Path) is null => "The body is no JSON object of the shape that the documentation shows.",
        _ => "This cannot be read: another kind of value stands here.",
    };

    /// <summary>The member as the caller wrote it, such as <c>lines[2].quantity</c>; null for the whole body.</summary>
    private static string? Member(string? path) => path is { Length: > 1 } && path[0] == '$' ? path[1..].TrimStart('.') : null;

    /// <summary>The query parameter that the framework could not read; it tells only in its message.</summary>
    private static string? Parameter(string message) =>
        UnboundParameter().Match(message) is { Success: true } found ? JsonNamingPolicy.CamelCase.ConvertName(found.Groups["name"].Value) : null;

    [GeneratedRegex("parameter \"[^\"]* (?<name>\\w+)\" ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 100)]
    private static partial Regex UnboundParameter();
}
