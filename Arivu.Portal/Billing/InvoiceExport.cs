using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>The list of invoices as a file: the same filters, all pages; a shop gets its own.</summary>
internal static class InvoiceExport
{
    private const int MostRows = 100_000;

    public static void MapInvoiceExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/invoices/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization();
        app.MapGet("/invoices/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization();
    }

    internal sealed record Asked(
        string? Search, string? View, string? Retailer, string? Order, string? From, string? To, string? Sort, InvoiceListQueries Invoices, TimeProvider Clock, IStringLocalizer<BillingWords> T)
    {
        public string Name => $"invoices-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<InvoiceRow>> Columns =>
        [
            new(T["Invoice"], row => row.Number),
            new(T["Date"], row => row.IssuedOn),
            new(T["Kind"], row => T[row.Kind == InvoiceKind.BillOfSupply ? "Bill of supply" : "Tax invoice"].Value),
            new(T["Order"], row => row.Order),
            new(T["Code"], row => row.Retailer),
            new(T["Shop"], row => row.TradeName),
            new(T["Status"], row => T[row.StatusWord].Value),
            new(T["Due"], row => row.DueOn),
            new(T["Taxable value"], row => row.Taxable),
            new(T["GST"], row => row.Tax),
            new(T["Total"], row => row.Total),
            new(T["Paid"], row => row.Paid),
            new(T["Credited"], row => row.Credited),
            new(T["Owed"], row => row.Balance),
        ];

        public async Task<IEnumerable<InvoiceRow>> RowsAsync(CancellationToken cancel) =>
            (await Invoices.ListAsync(InvoiceFilter.Of(new InvoiceAddress(Search, View, Retailer, Order, From, To, Sort)) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
