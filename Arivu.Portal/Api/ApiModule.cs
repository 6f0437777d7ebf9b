using Microsoft.AspNetCore.Http.Json;

namespace Arivu.Portal.Api;

/// <summary>Wires what REST endpoints share. The rooms map their own.</summary>
public static class ApiModule
{
    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(json => ApiJson.Shape(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // so that the answer can name the field
        services.AddSingleton<ApiTurnstile>();
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Write);
        return services;
    }

    /// <summary>
    /// Answers in the API's own words; before authentication, so that its refusals are put into words, too. Maps its description,
    /// <c>/openapi/v1.json</c>, and its pages, <c>/docs</c>: both hold no data and are open to all.
    /// </summary>
    public static void UseApi(this WebApplication app)
    {
        app.UseWhen(ApiScheme.IsApi, api => api.UseMiddleware<ApiAnswers>());
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapDocsPage();
    }

    /// <summary>Counts requests; after the scope knows who asks.</summary>
    public static void UseApiLimits(this WebApplication app) => app.UseWhen(ApiScheme.IsApi, api => api.UseMiddleware<ApiLimits>());
}
