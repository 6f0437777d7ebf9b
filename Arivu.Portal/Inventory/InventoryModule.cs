using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Inventory.Ledgers;
using Arivu.Portal.Inventory.Pages.Parts;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Inventory.Sums;
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
        services.AddScoped<StockService>();
        services.AddScoped<StockQueries>();
        services.AddWarehouses();
        services.AddReceiving();
        services.AddExpiry();
        services.AddCounting();
        services.AddAdjustments();
        services.AddScoped<LedgerQueries>();
        services.AddStockReports();
        services.AddScoped<ISearchSource, BatchSearch>();
        services.AddHandler<StockMoved, WatchReorderPointWhenStockMoved>();
        services.AddTimedWork<TurnOfTheDay>();
        services.AddBookCheck<LedgerMakesTheShelf>();
        services.AddBookCheck<LedgerRunsOn>();
        services.AddBookCheck<PromisesAreReserved>();
        services.AddBookCheck<NothingIsNegative>();
        services.AddBookCheck<SumsAreTheBatches>();
        services.AddScoped<FillStockSums>().AddScoped<IStartingData>(scope => scope.GetRequiredService<FillStockSums>());
        services.AddSlot<ProductStockCard>("product.stock");
        services.AddNavItem(new NavItem(Area.Admin, 25, "Inventory", "/inventory", "package"));
        return services;
    }

    /// <summary>Maps exports and the API; pages map themselves.</summary>
    public static void MapInventory(this WebApplication app)
    {
        app.MapStockExport();
        app.MapExpiry();
        app.MapTransferExport();
        app.MapCountExport();
        app.MapAdjustmentExport();
        app.MapLedgerExport();
        app.MapInventoryApi();
        app.MapReceiving();
    }
}
