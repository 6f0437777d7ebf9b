using Arivu.Portal.Data;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>Wires recalls.</summary>
internal static class RecallsModule
{
    public static IServiceCollection AddRecalls(this IServiceCollection services)
    {
        services.AddScoped<TraceQueries>();
        services.AddScoped<RecallQueries>();
        services.AddScoped<RecallService>();
        services.AddBookCheck<RecallsHold>();
        return services;
    }

    public static void MapRecalls(this IEndpointRouteBuilder app) => app.MapRecallExport();
}
