using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>An account as a file: all entries of the chosen time, newest first as on the page.</summary>
internal static class StatementExport
{
    private const int MostRows = 100_000;

    public static void MapStatementExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/statement/export.csv", (string? retailer, string? year, string? from, string? to, [AsParameters] Reader reader, CancellationToken cancel) =>
            reader.CsvAsync(retailer, year, from, to, cancel)).RequireAuthorization();
        app.MapGet("/statement/export.xlsx", (string? retailer, string? year, string? from, string? to, [AsParameters] Reader reader, CancellationToken cancel) =>
            reader.XlsxAsync(retailer, year, from, to, cancel)).RequireAuthorization();
    }

    internal sealed record Reader(StatementQueries Statements, TimeProvider Clock, IStringLocalizer<BillingWords> T)
    {
        private IReadOnlyList<SheetColumn<StatementLine>> Columns =>
        [
            new(T["Date"], row => row.Date),
            new(T["Entry"], row => row.Words(T)),
            new(T["Number"], row => row.Number),
            new(T["Amount"], row => row.Amount),
            new(T["Balance"], row => row.Balance),
        ];

        public async Task<IResult> CsvAsync(string? retailer, string? year, string? from, string? to, CancellationToken cancel) =>
            await ReadAsync(retailer, year, from, to, cancel) is { } list ? SheetFile.Csv(NameOf(list), Columns, list.Rows.Items) : Results.NotFound();

        public async Task<IResult> XlsxAsync(string? retailer, string? year, string? from, string? to, CancellationToken cancel) =>
            await ReadAsync(retailer, year, from, to, cancel) is { } list ? await SheetFile.XlsxAsync(NameOf(list), Columns, list.Rows.Items, cancel) : Results.NotFound();

        private static string NameOf(StatementList list) => $"statement-{list.Code}-{list.From:yyyy-MM-dd}-{list.To:yyyy-MM-dd}";

        private Task<StatementList?> ReadAsync(string? retailer, string? year, string? from, string? to, CancellationToken cancel) =>
            Statements.ReadAsync(string.IsNullOrWhiteSpace(retailer) ? null : retailer.Trim(), StatementTime.Of(year, from, to, Clock.Today()) with { Size = MostRows }, cancel);
    }
}

/// <summary>Entries in words.</summary>
internal static class StatementWords
{
    /// <summary>What happened, for both sides.</summary>
    public static string Words(this StatementLine line, IStringLocalizer<BillingWords> T) => (line.Kind, line.UndoneBecause) switch
    {
        (StatementKind.Invoice, _) => T["Invoice {0}", line.Number],
        (StatementKind.CreditNote, _) => T["Credit note {0}", line.Number],
        (StatementKind.WriteOff, { } reason) => line.Amount < Kernel.Money.Zero ? T["{0} written off: {1}", line.Number, reason] : T["{0} claimed again: {1}", line.Number, reason],
        (StatementKind.Undone, { } why) => T["{0} does not count: {1}", line.Number, why],
        _ => T["Paid by {0}, {1}", T[line.Mode!.Value.Words()].Value, line.Number],
    };
}
