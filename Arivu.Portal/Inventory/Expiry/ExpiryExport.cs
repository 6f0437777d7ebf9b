using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>The page on expiry as a file: the same filters, all pages.</summary>
internal static class ExpiryExport
{
    private const int MostRows = 100_000;

    public static void MapExpiryExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inventory/expiry/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/expiry/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(string? Search, string? View, string? Warehouse, string? Sort, ExpiryQueries Expiry, CurrentUser User, TimeProvider Clock, IStringLocalizer<InventoryWords> T)
    {
        public string Name => $"expiry-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<ExpiryRow>> Columns =>
        [
            new(T["SKU"], row => row.Product.Sku),
            new(T["Name"], row => row.Product.Name),
            new(T["Batch"], row => row.Batch),
            new(T["Warehouse"], row => row.Warehouse),
            new(T["Best before"], row => row.Expires),
            new(T["Days left"], row => row.DaysLeft),
            new(T["On hand"], row => row.OnHand),
            new(T["Reserved"], row => row.Reserved),
            new(T["State"], row => T[row.Word()].Value),
            new(T["Offer, % off"], row => row.Offer?.PercentOff),
            .. User.IsAdmin ? [new SheetColumn<ExpiryRow>(T["Value at cost"], row => row.Value)] : Array.Empty<SheetColumn<ExpiryRow>>(),
        ];

        public async Task<IEnumerable<ExpiryRow>> RowsAsync(CancellationToken cancel) =>
            (await Expiry.ListAsync(ExpiryFilter.Read(Search, View, Warehouse, Sort) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
