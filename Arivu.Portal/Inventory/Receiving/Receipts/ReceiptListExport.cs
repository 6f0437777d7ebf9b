using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving.Receipts;

/// <summary>The list of receipts as a file: the same filters, all pages.</summary>
internal static class ReceiptListExport
{
    private const int MostRows = 100_000;

    public static void MapReceiptListExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inventory/receipts/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/receipts/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(string? Search, string? Warehouse, string? From, string? To, string? Sort, ReceiptQueries Receipts, TimeProvider Clock, IStringLocalizer<InventoryWords> T)
    {
        public string Name => $"receipts-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<ReceiptRow>> Columns =>
        [
            new(T["Receipt"], row => row.Number),
            new(T["Date"], row => IndianTime.BusinessDate(row.At)),
            new(T["Supplier"], row => row.Supplier),
            new(T["Reference"], row => row.Reference),
            new(T["Order"], row => row.OrderNumber),
            new(T["Batches"], row => row.Batches),
            new(T["Pieces"], row => row.Pieces),
            new(T["Who"], row => row.Actor),
        ];

        public async Task<IEnumerable<ReceiptRow>> RowsAsync(CancellationToken cancel) =>
            (await Receipts.ListAsync(ReceiptFilter.Of(new ReceiptAddress(Search, Warehouse, From, To, Sort)) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
