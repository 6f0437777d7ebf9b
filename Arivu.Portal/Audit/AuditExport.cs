using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Audit;

/// <summary>The trail as a file: the same filters, all pages. The export is a line of the trail itself.</summary>
internal static class AuditExport
{
    /// <summary>The most lines of a file; one row more says what was left out.</summary>
    internal const int MostRows = 100_000;

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

        public IReadOnlyList<SheetColumn<SheetLine>> Columns =>
        [
            new(T["When (IST)"], line => line.Row?.At.ToIstText() ?? line.Said),
            Column(T["Person"], row => row.Actor),
            Column(T["What"], Tellers.Act),
            Column(T["Kind"], Tellers.Kind),
            Column(T["Which"], row => row.Key),
            Column(T["Changes"], row => string.Join("; ", Tellers.Changes(row).Select(change => $"{change.Field}: {change.Before} -> {change.After}"))),
            Column(T["Sealed in block"], row => row.Block),
            Column(T["Line"], row => row.Id.ToString()),
        ];

        public Task<IEnumerable<SheetLine>> RowsAsync(CancellationToken cancel) => RowsAsync(MostRows, cancel);

        /// <summary>The newest lines that fit, and at the end what was left out, when something was.</summary>
        internal async Task<IEnumerable<SheetLine>> RowsAsync(int most, CancellationToken cancel)
        {
            var found = (await Trail.ListAsync(AuditFilter.Of(new AuditAddress(Search, Person, Act, Kind, Key, From, To)) with { Size = most }, cancel)).Rows;
            var lines = found.Items.Select(row => new SheetLine(row, null));
            return found.Total <= most ? lines : lines.Append(new SheetLine(null, T["Cut here: the newest {0} of {1} lines. Filter by dates for the others.", IndianDigits.Group(most), IndianDigits.Group(found.Total)]));
        }

        private static SheetColumn<SheetLine> Column(string title, Func<AuditRow, object?> value) => new(title, line => line.Row is { } row ? value(row) : null);
    }

    /// <summary>A row of the file: a line of the trail, or a sentence about the file itself.</summary>
    /// <param name="Row">The line.</param>
    /// <param name="Said">The sentence.</param>
    internal sealed record SheetLine(AuditRow? Row, string? Said);
}
