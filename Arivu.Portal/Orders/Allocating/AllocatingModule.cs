using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Expiry;

namespace Arivu.Portal.Orders.Allocating;

/// <summary>Wires who gets which stock.</summary>
internal static class AllocatingModule
{
    public static IServiceCollection AddAllocating(this IServiceCollection services)
    {
        services.AddScoped<IBatchKeeper, BatchKeeper>();
        services.AddScoped<SharingService>();
        services.AddBookCheck<PromisesFitTheirOrders>();
        return services;
    }
}
