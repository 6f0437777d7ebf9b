using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Arivu.Portal.Api;

/// <summary>Where rooms hang up their endpoints.</summary>
public static class ApiRoutes
{
    /// <summary>The path before every endpoint.</summary>
    public const string Root = "/api/v1";

    /// <summary>The longest body that any endpoint reads, in bytes.</summary>
    public const int LongestBody = 1024 * 1024;

    private static readonly AuthorizationPolicy Known = new AuthorizationPolicyBuilder(ApiScheme.Name).RequireAuthenticatedUser().Build();
    private static readonly AuthorizationPolicy Admins = new AuthorizationPolicyBuilder(ApiScheme.Name).RequireRole(Role.Admin).Build();
    private static readonly AuthorizationPolicy Team = new AuthorizationPolicyBuilder(ApiScheme.Name).RequireRole(Role.Admin, Role.Staff).Build();

    /// <summary>
    /// A group of endpoints under <c>/api/v1/{things}</c>: a token is needed, bodies are bounded, and the documentation names
    /// what every one of them may answer.
    /// </summary>
    /// <param name="app">Where to.</param>
    /// <param name="things">What the addresses are about, in the plural: orders. Nothing for the root itself.</param>
    /// <param name="tag">The chapter of the documentation; <paramref name="things"/> with a capital letter when left out.</param>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app, string things, string? tag = null)
    {
        var group = app.MapGroup(things.Length == 0 ? Root : $"{Root}/{things}");
        group.RequireAuthorization(Known).DisableAntiforgery().WithTags(tag ?? $"{char.ToUpperInvariant(things[0])}{things[1..]}");
        group.WithMetadata(new RequestSizeLimitAttribute(LongestBody));
        return group.WithProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Only administrators reach the endpoint; the service behind it holds the same door. A body is not read for anybody else.</summary>
    public static TBuilder ForAdmins<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(Admins);

    /// <summary>Only the team reaches the endpoint; the service behind it holds the same door. A body is not read for anybody else.</summary>
    public static TBuilder ForTeam<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(Team);

    /// <summary>Says in the documentation which refusals an endpoint may answer, as problem+json.</summary>
    public static TBuilder WithProblems<TBuilder>(this TBuilder endpoint, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            endpoint.WithMetadata(new Microsoft.AspNetCore.Http.ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [ApiProblems.ContentType]));
        }

        return endpoint;
    }

    /// <summary>Shows a body and an answer in the documentation.</summary>
    /// <param name="endpoint">Which endpoint.</param>
    /// <param name="body">What is sent; null where nothing is.</param>
    /// <param name="answer">What comes back.</param>
    public static TBuilder WithExample<TBuilder>(this TBuilder endpoint, object? body, object? answer)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new ApiExample(body, answer));

    /// <summary>
    /// Says how fields are called in the body where that is not the draft's own name with a small letter: errors name what the
    /// caller sent.
    /// </summary>
    /// <param name="endpoint">Which endpoint.</param>
    /// <param name="names">The draft's property, such as Branch.City, and the body's member, such as city.</param>
    public static TBuilder WithFields<TBuilder>(this TBuilder endpoint, params (string Draft, string Body)[] names)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new ApiFields(names.ToDictionary(n => n.Draft, n => n.Body, StringComparer.Ordinal)));

    /// <summary>Goes on with what was found.</summary>
    /// <exception cref="NotFoundException">There is no such thing, or it is somebody else's.</exception>
    public static T OrNotFound<T>(this T? found)
        where T : class => found ?? throw new NotFoundException();

    /// <summary>Goes on when a service found what it was to change.</summary>
    /// <exception cref="NotFoundException">There is no such thing, or it is somebody else's.</exception>
    public static void OrNotFound(this bool found)
    {
        if (!found)
        {
            throw new NotFoundException();
        }
    }
}

/// <summary>There is no such thing, or it is somebody else's: the API answers 404 to both.</summary>
public sealed class NotFoundException() : Exception("There is no such thing, or it is not yours.");

/// <summary>A body and an answer as the documentation shows them.</summary>
internal sealed record ApiExample(object? Body, object? Answer);

/// <summary>Says in the documentation that an endpoint reads a form; it reads it itself, so that it can refuse in its own words.</summary>
/// <param name="Fields">What the form holds.</param>
public sealed record ApiForm(Type Fields)
{
    /// <summary>The media type of forms.</summary>
    public const string ContentType = "application/x-www-form-urlencoded";
}
