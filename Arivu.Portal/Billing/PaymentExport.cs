using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>The list of receipts as a file: the same filters, all pages.</summary>
internal static class PaymentExport
{
    // A spreadsheet ends at a little more than a million rows; a browser and a server do sooner.
    private const int MostRows = 100_000;

    public static void MapPaymentExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/payments/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/payments/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    internal sealed record Asked(
        string? Search, string? View, string? Mode, string? Retailer, string? From, string? To, string? Sort, PaymentListQueries Payments, TimeProvider Clock, IStringLocalizer<BillingWords> T)
    {
        public string Name => $"payments-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<PaymentRow>> Columns =>
        [
            new(T["Receipt"], row => row.Number),
            new(T["Received"], row => row.ReceivedOn),
            new(T["Code"], row => row.RetailerCode),
            new(T["Shop"], row => row.TradeName),
            new(T["How"], row => T[row.Mode.Words()].Value),
            new(T["Reference"], row => row.Reference),
            new(T["Date on the cheque"], row => row.ChequeDate),
            new(T["Bank"], row => row.Bank),
            new(T["Amount"], row => row.Amount),
            new(T["On account"], row => row.OnAccount),
            new(T["State"], row => T[row.State.Words()].Value),
            new(T["Undone because"], row => row.UndoneBecause),
        ];

        public async Task<IEnumerable<PaymentRow>> RowsAsync(CancellationToken cancel) =>
            (await Payments.ListAsync(PaymentFilter.Of(new PaymentAddress(Search, View, Mode, Retailer, From, To, Sort)) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
