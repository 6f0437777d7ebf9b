using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>The list of credit notes as a file: the same filters, all pages; a shop gets its own.</summary>
internal static class CreditNoteExport
{
    private const int MostRows = 100_000;

    public static void MapCreditNoteExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/credit-notes/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization();
        app.MapGet("/credit-notes/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization();
    }

    internal sealed record Asked(
        string? Search, string? Ground, string? Retailer, string? From, string? To, string? Sort, CreditNoteListQueries Notes, TimeProvider Clock, IStringLocalizer<BillingWords> T)
    {
        public string Name => $"credit-notes-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<CreditNoteRow>> Columns =>
        [
            new(T["Credit note"], row => row.Number),
            new(T["Date"], row => row.IssuedOn),
            new(T["Invoice"], row => row.Invoice),
            new(T["Code"], row => row.RetailerCode),
            new(T["Shop"], row => row.TradeName),
            new(T["Ground"], row => T[row.Ground.Words()].Value),
            new(T["Reason"], row => row.Note),
            new(T["Taxable"], row => row.Taxable),
            new(T["GST"], row => row.Tax),
            new(T["Total"], row => row.Total),
        ];

        public async Task<IEnumerable<CreditNoteRow>> RowsAsync(CancellationToken cancel) =>
            (await Notes.ListAsync(CreditNoteFilter.Of(new CreditNoteAddress(Search, Ground, Retailer, From, To, Sort)) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
