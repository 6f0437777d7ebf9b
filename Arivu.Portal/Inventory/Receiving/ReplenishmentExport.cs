using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>The list of orders of more goods as a file: the same filters, all pages.</summary>
internal static class ReplenishmentExport
{
    private const int MostRows = 100_000;

    public static void MapReplenishmentExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/replenishment/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/replenishment/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(string? Search, string? View, string? Sort, ReplenishmentQueries Orders, TimeProvider Clock, IStringLocalizer<InventoryWords> T)
    {
        public string Name => $"replenishment-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<ReplenishmentRow>> Columns =>
        [
            new(T["Order"], row => row.Number),
            new(T["State"], row => T[row.Status.Word()].Value),
            new(T["Supplier"], row => row.SupplierName),
            new(T["Their number"], row => row.SupplierReference),
            new(T["Begun"], row => IndianTime.BusinessDate(row.CreatedAt)),
            new(T["Expected"], row => row.ExpectedOn),
            new(T["Products"], row => row.Products),
            new(T["Pieces"], row => row.Pieces),
            new(T["Received"], row => row.Received),
        ];

        public async Task<IEnumerable<ReplenishmentRow>> RowsAsync(CancellationToken cancel) =>
            (await Orders.ListAsync(ReplenishmentFilter.Read(Search, View, Sort) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
