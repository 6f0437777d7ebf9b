namespace Arivu.Portal.Inventory.Reports;

/// <summary>Wires the reports that need nothing but stock.</summary>
internal static class ReportsModule
{
    public static IServiceCollection AddStockReports(this IServiceCollection services)
    {
        services.AddScoped<ReportBasis>();
        services.AddScoped<IStockReport, ValuationReport>();
        services.AddScoped<IStockReport, AgeingReport>();
        services.AddScoped<IStockReport, TurnoverReport>();
        services.AddScoped<IStockReport, DeadStockReport>();
        services.AddScoped<IStockReport, StockOutReport>();
        services.AddScoped<IStockReport, WriteOffsReport>();
        return services;
    }
}
