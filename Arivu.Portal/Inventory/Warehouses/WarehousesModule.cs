namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Wires warehouses and what is sent between them.</summary>
internal static class WarehousesModule
{
    /// <summary>Registers the part.</summary>
    public static IServiceCollection AddWarehouses(this IServiceCollection services)
    {
        services.AddScoped<WarehouseQueries>();
        return services;
    }
}
