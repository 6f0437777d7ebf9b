using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>The list of orders as a file: the same filters, all pages; a shop gets its own.</summary>
internal static class OrderExport
{
    // A spreadsheet ends at a little more than a million rows; a browser and a server do sooner.
    private const int MostRows = 100_000;

    public static void MapOrderExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/orders/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization();
        app.MapGet("/orders/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization();
    }

    internal sealed record Asked(
        string? Search, string? View, string? Status, string? Retailer, string? From, string? To, string? Sort, OrderQueries Orders, TimeProvider Clock, IStringLocalizer<OrdersWords> T)
    {
        public string Name => $"orders-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<OrderRow>> Columns =>
        [
            new(T["Order"], row => row.Number),
            new(T["Placed"], row => IndianTime.BusinessDate(row.PlacedAt)),
            new(T["Code"], row => row.RetailerCode),
            new(T["Shop"], row => row.TradeName),
            new(T["Town"], row => row.City),
            new(T["Status"], row => T[row.Status.Words()].Value),
            new(T["Your order number"], row => row.PurchaseOrder),
            new(T["Products"], row => row.Lines),
            new(T["Pieces"], row => row.Pieces),
            new(T["Sent"], row => row.Shipped),
            new(T["Taxable"], row => row.Taxable),
            new(T["GST"], row => row.Tax),
            new(T["Total"], row => row.Total),
            new(T["Delivery day"], row => row.DeliverOn),
        ];

        public async Task<IEnumerable<OrderRow>> RowsAsync(CancellationToken cancel) =>
            (await Orders.ListAsync(OrderFilter.Of(new OrderAddress(Search, View, Status, Retailer, From, To, Sort)) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
