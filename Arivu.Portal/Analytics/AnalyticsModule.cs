using Arivu.Portal.Analytics.Fulfilment;
using Arivu.Portal.Analytics.Sales;
using Arivu.Portal.Analytics.StockReports;
using Arivu.Portal.Api;
using Arivu.Portal.Audit.Watching;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Orders.Events;
using Arivu.Portal.Ui;

namespace Arivu.Portal.Analytics;

/// <summary>Wires the home pages of both sides, the reports, and the figures they are made of.</summary>
public static class AnalyticsModule
{
    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddAnalytics(this IServiceCollection services)
    {
        services.AddScoped<TeamHomeQueries>();
        services.AddScoped<ShopHomeQueries>();
        services.AddScoped<SalesQueries>();
        services.AddScoped<StockReportList>();
        services.AddScoped<StockCategories>();
        services.AddScoped<IStockReport, FillRateReport>();
        services.AddFigures();
        services.AddNavItem(new NavItem(Area.Admin, 10, "Dashboard", "/", "home"));
        services.AddWatchedPage(new WatchedPage("/reports"));
        services.AddWatchedPage(new WatchedPage("/reports/stock", Below: true));
        services.AddWatchedPage(new WatchedPage($"{ApiRoutes.Root}/reports/sales"));
        services.AddNavItem(new NavItem(Area.Admin, 80, "Reports", "/reports", "chart"));
        services.AddNavItem(new NavItem(Area.Shop, 10, "Home", "/", "home"));
        return services;
    }

    /// <summary>Maps exports and the API; pages map themselves.</summary>
    public static void MapAnalytics(this WebApplication app)
    {
        app.MapSalesExport();
        app.MapSalesApi();
        app.MapStockReportExport();
    }

    private static void AddFigures(this IServiceCollection services)
    {
        services.AddScoped<FillFigures>();
        services.AddScoped<IStartingData>(provider => provider.GetRequiredService<FillFigures>());
        services.AddHandler<InvoiceIssued, CountSalesWhenInvoiceIssued>();
        services.AddHandler<CreditNoteIssued, CountSalesWhenCreditNoteIssued>();
        services.AddHandler<OrderDelivered, NoteFulfilmentWhenOrderDelivered>();
        services.AddHandler<OrderLinesCancelled, NoteFulfilmentWhenOrderDelivered>();
        services.AddBookCheck<SalesAreTheDocuments>();
        services.AddBookCheck<FulfilmentIsTheOrders>();
    }
}
