using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory;

/// <summary>The stock list as a file: the same filters and columns, all pages.</summary>
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

    private sealed record Asked(string? Search, string? View, string? Category, string? Warehouse, string? Sort, string? Hide, StockQueries Stock, CurrentUser User, TimeProvider Clock, IStringLocalizer<InventoryWords> T)
    {
        public string Name => $"stock-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<StockRow>> Columns
        {
            get
            {
                var hidden = ColumnChoice.Hidden(Hide);
                return [.. All.Where(column => column.Key is null || !hidden.Contains(column.Key)).Select(column => column.Sheet)];
            }
        }

        private IEnumerable<(string? Key, SheetColumn<StockRow> Sheet)> All =>
        [
            (null, new(T["SKU"], row => row.Product.Sku)),
            (null, new(T["Name"], row => row.Product.Name)),
            (null, new(T["Category"], row => row.Product.Category)),
            ("state", new(T["State"], row => T[row.State.Word()].Value)),
            ("onhand", new(T["On hand"], row => row.Stock.OnHand)),
            ("reserved", new(T["Reserved"], row => row.Stock.Reserved)),
            (null, new(T["Available"], row => row.Stock.Available)),
            ("incoming", new(T["Incoming"], row => row.Incoming?.Pieces ?? 0)),
            ("incoming", new(T["Expected"], row => row.Incoming?.ExpectedOn)),
            ("cover", new(T["Days of cover"], row => row.CoverDays)),
            ("cover", new(T["Sent in 28 days"], row => row.Sent)),
            ("reorder", new(T["Reorder point"], row => row.Product.ReorderPoint)),
            ("onhand", new(T["Expired pieces"], row => row.Stock.Expired)),
            ("expiry", new(T["First best before"], row => row.Stock.FirstExpiry)),
            .. User.IsAdmin ? Costs : [],
        ];

        private IEnumerable<(string? Key, SheetColumn<StockRow> Sheet)> Costs =>
        [
            ("value", new(T["Value at cost"], row => row.Value!.Known)),
            ("value", new(T["Pieces without cost"], row => row.Value!.Uncosted)),
        ];

        public async Task<IEnumerable<StockRow>> RowsAsync(CancellationToken cancel) =>
            (await Stock.ListAsync(StockFilter.From(Search, View, Category, Sort, Warehouse) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
