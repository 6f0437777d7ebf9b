using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Inventory.Pages.Parts;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Ui;
using FluentValidation;

namespace Arivu.Portal.Inventory;

/// <summary>Wires the warehouse's room.</summary>
public static class InventoryModule
{
    /// <summary>Registers the room.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">The section Inventory says what staff may do alone.</param>
    public static IServiceCollection AddInventory(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(settings.GetSection("Inventory").Get<StockLimits>() ?? new StockLimits());
        services.AddSingleton<IValidator<ReceiptDraft>, ReceiptRules>();
        services.AddSingleton<IValidator<AdjustmentDraft>, AdjustmentRules>();
        services.AddScoped<StockService>();
        services.AddScoped<StockQueries>();
        services.AddWarehouses();
        services.AddExpiry();
        services.AddScoped<ISearchSource, BatchSearch>();
        services.AddHandler<StockMoved, WatchReorderPointWhenStockMoved>();
        services.AddTimedWork<TurnOfTheDay>();
        services.AddBookCheck<LedgerMakesTheShelf>();
        services.AddBookCheck<LedgerRunsOn>();
        services.AddBookCheck<PromisesAreReserved>();
        services.AddBookCheck<NothingIsNegative>();
        services.AddSlot<ProductStockCard>("product.stock");
        services.AddNavItem(new NavItem(Area.Admin, 20, "Inventory", "/inventory", "package"));
        return services;
    }

    /// <summary>Maps exports and the API; pages map themselves.</summary>
    public static void MapInventory(this WebApplication app)
    {
        app.MapStockExport();
        app.MapExpiry();
        app.MapInventoryApi();
    }
}
