namespace Arivu.Portal.Orders.Rhythm;

/// <summary>Wires what stores buy again.</summary>
internal static class RhythmModule
{
    public static IServiceCollection AddRhythm(this IServiceCollection services)
    {
        services.AddScoped<ReorderQueries>();
        return services;
    }
}
