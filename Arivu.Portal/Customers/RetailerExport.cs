using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Customers;

/// <summary>The retailers' list as a file: the same filters, all pages.</summary>
internal static class RetailerExport
{
    // Far above the customers of one firm; a bound all the same.
    private const int MostRows = 100_000;

    public static void MapRetailerExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/retailers/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/retailers/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    internal sealed record Asked(
        string? Search, string? View, string? Region, string? Category, string? Terms, string? Sort, RetailerQueries Retailers, TimeProvider Clock, IStringLocalizer<CustomersWords> T)
    {
        public string Name => $"retailers-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<RetailerRow>> Columns =>
        [
            new(T["Code"], row => row.Code),
            new(T["Shop"], row => row.TradeName),
            new(T["Kind"], row => T[row.Category.Words()].Value),
            new(T["Town"], row => row.City),
            new(T["State"], row => States.NameOf(row.StateCode)),
            new(T["Region"], row => row.Region),
            new(T["Beat"], row => row.Beat),
            new(T["GSTIN"], row => row.Gstin),
            new(T["Terms"], row => row.Terms.Code()),
            new(T["Tier"], row => T[row.Tier.Words()].Value),
            new(T["Credit limit"], row => row.CreditLimit),
            new(T["Credit used"], row => row.CreditUsed),
            new(T["Contact"], row => row.Contact),
            new(T["Phone"], row => row.Phone),
            new(T["E-mail"], row => row.Email),
            new(T["Customer since"], row => row.Since),
            new(T["Active"], row => row.Active ? T["yes"].Value : T["no"].Value),
        ];

        public async Task<IEnumerable<RetailerRow>> RowsAsync(CancellationToken cancel) =>
            (await Retailers.ListAsync(RetailerFilter.From(Search, View, Region, Category, Terms, Sort) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
