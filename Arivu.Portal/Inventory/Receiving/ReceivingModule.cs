using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Receiving.Files;
using Arivu.Portal.Inventory.Receiving.Labels;
using Arivu.Portal.Inventory.Receiving.Receipts;
using Arivu.Portal.Ui;
using FluentValidation;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Wires orders of more goods, the door where they come in, and their labels.</summary>
internal static class ReceivingModule
{
    /// <summary>Registers the part.</summary>
    public static IServiceCollection AddReceiving(this IServiceCollection services)
    {
        services.AddSingleton<IValidator<ReplenishmentDraft>, ReplenishmentRules>();
        services.AddSingleton<IValidator<ReceivingForm>, ReceivingRules>();
        services.AddScoped<GoodsIn>();
        services.AddScoped<ReplenishmentService>();
        services.AddScoped<ReplenishmentQueries>();
        services.AddSingleton<ComingGoods>();
        services.AddScoped<ReceivingService>();
        services.AddScoped<ReceivingQueries>();
        services.AddScoped<LabelQueries>();
        services.AddScoped<ReceiptQueries>();
        services.AddScoped<ISearchSource, ReplenishmentSearch>();
        services.AddBookCheck<ReplenishmentIsWhatCame>();
        services.AddBookCheck<ReceiptsAreInTheLedger>();
        services.AddAuditTeller<ReplenishmentTeller>();
        services.AddAuditTeller<ReceiptTeller>();
        services.AddNavItem(new NavItem(Area.Admin, 30, "Replenishment", "/replenishment", "replenish"));
        return services;
    }

    /// <summary>Maps exports and labels; pages map themselves.</summary>
    public static void MapReceiving(this IEndpointRouteBuilder app)
    {
        app.MapReplenishmentExport();
        app.MapGoodsFileTemplate();
        app.MapReceiptListExport();
        app.MapLabels();
    }
}
