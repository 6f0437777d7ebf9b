using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using FluentValidation;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Wires warehouses and what is sent between them.</summary>
internal static class WarehousesModule
{
    /// <summary>Registers the part.</summary>
    public static IServiceCollection AddWarehouses(this IServiceCollection services)
    {
        services.AddSingleton<IValidator<WarehouseDraft>, WarehouseRules>();
        services.AddSingleton<IValidator<TransferDraft>, TransferRules>();
        services.AddSingleton<IValidator<ArrivalDraft>, ArrivalRules>();
        services.AddScoped<WarehouseService>();
        services.AddScoped<WarehouseQueries>();
        services.AddScoped<TransferService>();
        services.AddScoped<TransferQueries>();
        services.AddBookCheck<TransfersAddUp>();
        services.AddAuditTeller<WarehouseTeller>();
        services.AddAuditTeller<TransferTeller>();
        return services;
    }
}
