using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>The list of transfers as a file: the same filters, all pages.</summary>
internal static class TransferExport
{
    private const int MostRows = 100_000;

    public static void MapTransferExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inventory/transfers/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/transfers/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(
        string? Search, string? State, string? Warehouse, string? From, string? To, string? Sort, TransferQueries Transfers, TimeProvider Clock, IStringLocalizer<InventoryWords> T)
    {
        public string Name => $"transfers-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<TransferRow>> Columns =>
        [
            new(T["Transfer"], row => row.Number),
            new(T["State"], row => T[row.State.Word()].Value),
            new(T["From"], row => row.From),
            new(T["To"], row => row.To),
            new(T["Batches"], row => row.Lines),
            new(T["Pieces"], row => row.Pieces),
            new(T["Lost"], row => row.Lost),
            new(T["Asked on"], row => IndianTime.BusinessDate(row.RequestedAt)),
            new(T["Asked by"], row => row.RequestedBy),
        ];

        public async Task<IEnumerable<TransferRow>> RowsAsync(CancellationToken cancel) =>
            (await Transfers.ListAsync(TransferFilter.Of(new TransferAddress(Search, State, Warehouse, From, To, Sort)) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
