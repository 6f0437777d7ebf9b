using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>The list of corrections as a file: the same filters, all pages.</summary>
internal static class AdjustmentExport
{
    private const int MostRows = 100_000;

    public static void MapAdjustmentExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inventory/adjustments/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/adjustments/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(
        string? Search, string? Kind, string? Person, string? From, string? To, string? Sort, AdjustmentQueries Adjustments, CurrentUser User, TimeProvider Clock, IStringLocalizer<InventoryWords> T)
    {
        public string Name => $"adjustments-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<AdjustmentRow>> Columns => User.IsAdmin ? [.. Plain, new(T["Value at cost"], row => row.Value)] : Plain;

        private IReadOnlyList<SheetColumn<AdjustmentRow>> Plain =>
        [
            new(T["Date"], row => IndianTime.BusinessDate(row.At)),
            new(T["SKU"], row => row.Sku),
            new(T["Name"], row => row.Name),
            new(T["Batch"], row => row.Batch),
            new(T["Warehouse"], row => row.Warehouse),
            new(T["Pieces"], row => row.Pieces),
            new(T["Kind"], row => T[row.Kind.Word()].Value),
            new(T["Reason"], row => row.Reason),
            new(T["Paper"], row => row.Reference),
            new(T["Who"], row => row.Actor),
        ];

        public async Task<IEnumerable<AdjustmentRow>> RowsAsync(CancellationToken cancel) =>
            (await Adjustments.ListAsync(AdjustmentFilter.Of(new AdjustmentAddress(Search, Kind, Person, From, To, Sort)) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
