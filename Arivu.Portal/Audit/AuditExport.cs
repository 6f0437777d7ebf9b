using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Audit;

/// <summary>The trail as a file: the same filters, all pages. The export is a line of the trail itself.</summary>
internal static class AuditExport
{
    private const int MostRows = 100_000;

    public static void MapAuditExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/audit/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin));
        app.MapGet("/audit/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin));
    }

    internal sealed record Asked(
        string? Search, string? Person, string? Act, string? Kind, string? Key, string? From, string? To, AuditQueries Trail, AuditTellers Tellers, TimeProvider Clock, IStringLocalizer<AuditWords> T)
    {
        public string Name => $"audit-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<AuditRow>> Columns =>
        [
            new(T["When (IST)"], row => row.At.ToIstText()),
            new(T["Person"], row => row.Actor),
            new(T["What"], Tellers.Act),
            new(T["Kind"], Tellers.Kind),
            new(T["Which"], row => row.Key),
            new(T["Changes"], row => string.Join("; ", Tellers.Changes(row).Select(change => $"{change.Field}: {change.Before} -> {change.After}"))),
            new(T["Sealed in block"], row => row.Block),
            new(T["Line"], row => row.Id.ToString()),
        ];

        public async Task<IEnumerable<AuditRow>> RowsAsync(CancellationToken cancel) =>
            (await Trail.ListAsync(AuditFilter.Of(new AuditAddress(Search, Person, Act, Kind, Key, From, To)) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
