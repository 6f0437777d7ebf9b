using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>A report of sales as a file: the same dates and rows.</summary>
internal static class SalesExport
{
    public static void MapSalesExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/reports/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    internal sealed record Asked(string? From, string? To, string? By, SalesQueries Sales, TimeProvider Clock, IStringLocalizer<AnalyticsWords> T)
    {
        public string Name => $"sales-by-{SalesAsked.Name(Wish.By)}-{SalesAsked.Text(Wish.From)}-{SalesAsked.Text(Wish.To)}";

        public IReadOnlyList<SheetColumn<SalesRow>> Columns =>
        [
            new(T["Key"], row => row.Key),
            new(T["Name"], row => row.Label),
            new(T["Orders"], row => row.Sum.Orders),
            new(T["Pieces"], row => row.Sum.Quantity),
            new(T["Taxable value"], row => row.Sum.Taxable),
            new(T["GST"], row => row.Sum.Tax),
            new(T["Total"], row => row.Sum.Total),
        ];

        private SalesAsked Wish => SalesAsked.Of(From, To, By, Clock.Today());

        public async Task<IEnumerable<SalesRow>> RowsAsync(CancellationToken cancel) => (await Sales.ReportAsync(Wish.From, Wish.To, Wish.By, cancel)).Rows;
    }
}
