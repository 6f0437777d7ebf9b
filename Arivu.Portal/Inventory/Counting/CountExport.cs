using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>The list of counts as a file: the same filters, all pages.</summary>
internal static class CountExport
{
    private const int MostRows = 100_000;

    public static void MapCountExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inventory/counts/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/counts/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(string? Search, string? State, string? From, string? To, string? Sort, CountQueries Counts, TimeProvider Clock, IStringLocalizer<InventoryWords> T)
    {
        public string Name => $"counts-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<CountRow>> Columns =>
        [
            new(T["Count"], row => row.Number),
            new(T["State"], row => T[row.State.Word()].Value),
            new(T["What is counted"], row => row.Scope),
            new(T["Warehouse"], row => row.Warehouse),
            new(T["Batches"], row => row.Lines),
            new(T["Counted"], row => row.Counted),
            new(T["Differing"], row => row.Differing),
            new(T["Begun on"], row => IndianTime.BusinessDate(row.BegunAt)),
            new(T["Begun by"], row => row.BegunBy),
        ];

        public async Task<IEnumerable<CountRow>> RowsAsync(CancellationToken cancel) =>
            (await Counts.ListAsync(CountFilter.Of(new CountAddress(Search, State, From, To, Sort)) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
