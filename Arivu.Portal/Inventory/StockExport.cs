using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory;

/// <summary>The stock list as a file: the same filters, all pages.</summary>
internal static class StockExport
{
    // Far above any catalogue of one firm; a bound all the same.
    private const int MostRows = 100_000;

    public static void MapStockExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inventory/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(string? Search, string? View, string? Category, string? Sort, StockQueries Stock, TimeProvider Clock, IStringLocalizer<InventoryWords> T)
    {
        public string Name => $"stock-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<StockRow>> Columns =>
        [
            new(T["SKU"], row => row.Product.Sku),
            new(T["Name"], row => row.Product.Name),
            new(T["Category"], row => row.Product.Category),
            new(T["State"], row => T[row.State.Word()].Value),
            new(T["On hand"], row => row.Stock.OnHand),
            new(T["Reserved"], row => row.Stock.Reserved),
            new(T["Available"], row => row.Stock.Available),
            new(T["Reorder point"], row => row.Product.ReorderPoint),
            new(T["Expired pieces"], row => row.Stock.Expired),
            new(T["First best before"], row => row.Stock.FirstExpiry),
        ];

        public async Task<IEnumerable<StockRow>> RowsAsync(CancellationToken cancel) =>
            (await Stock.ListAsync(StockFilter.From(Search, View, Category, Sort) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
