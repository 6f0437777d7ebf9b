using Arivu.Portal.Analytics;
using Arivu.Portal.Analytics.Sales;
using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Billing;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Analytics;

public sealed class SalesCountTests : IAsyncLifetime
{
    private readonly BillingBench _bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _bench.Trade.StockAsync(TradeBench.Atta, 1200);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task An_invoice_counts_on_its_own_day_in_India_and_a_credit_note_on_its_own()
    {
        var late = _bench.Trade.Today;
        _bench.Portal.Clock.SetUtcNow(new DateTimeOffset(IndianTime.StartOf(late.AddDays(1)).AddMinutes(-1), TimeSpan.Zero)); // 23:59 IST
        var first = await _bench.BilledAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        _bench.Portal.Clock.Advance(TimeSpan.FromMinutes(2)); // 00:01 IST
        var second = await _bench.BilledAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
        await CreditAsync(first, 2);

        var rows = (await ReportAsync(SalesGrouping.Day)).Rows.ToDictionary(row => row.Key, row => row.Sum, StringComparer.Ordinal);

        Assert.Equal((1, 24L, first.Total), Told(rows[SalesAsked.Text(late)]));
        Assert.Equal((1, 10L, second.Total - (await _bench.NotesAsync(first)).Single().Total), Told(rows[SalesAsked.Text(late.AddDays(1))]));
    }

    [Fact]
    public async Task Two_invoices_of_one_order_are_one_order_on_the_day_of_the_first()
    {
        await using var bench = BillingBench.AtShipment();
        await bench.Trade.StockAsync(TradeBench.Atta, 1200);
        var number = await bench.Trade.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await bench.Trade.AsTeamAsync(orders => orders.StartPackingAsync(number, Cancel));
        await SendAsync(bench, number, 12);
        bench.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await SendAsync(bench, number, 12);

        var report = await bench.Portal.AsAsync<SalesQueries, SalesReport>(Role.Admin, sales => sales.ReportAsync(bench.Trade.Today.AddDays(-9), bench.Trade.Today, SalesGrouping.Day, Cancel));

        Assert.Equal([1, 0], report.Rows.Select(row => row.Sum.Orders));
        Assert.Equal((1, 24L), (report.Total.Orders, report.Total.Quantity));
    }

    [Fact]
    public async Task Hearing_of_an_invoice_twice_counts_it_once()
    {
        var invoice = await _bench.BilledAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        var before = (await ReportAsync(SalesGrouping.Product)).Rows;

        await using var scope = _bench.Portal.ScopeOfSystem();
        await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            await scope.ServiceProvider.GetRequiredService<CountSalesWhenInvoiceIssued>().HandleAsync(new InvoiceIssued(invoice.Id, invoice.Number, invoice.OrderId, invoice.RetailerId), db, ct);
            return 0;
        }, Cancel);

        Assert.Equal(before, (await ReportAsync(SalesGrouping.Product)).Rows);
    }

    [Fact]
    public async Task Many_invoices_of_a_day_handled_at_once_are_all_counted()
    {
        var orders = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            orders.Add(await _bench.Trade.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 12)));
        }

        await _bench.DrainPatientlyAsync(workers: 4);

        Assert.Equal((orders.Count, 96L), ((await ReportAsync(SalesGrouping.Retailer)).Total.Orders, (await ReportAsync(SalesGrouping.Retailer)).Total.Quantity));
    }

    [Fact]
    public async Task An_order_that_arrived_is_noted_with_its_time_and_what_came()
    {
        var number = await _bench.Trade.ShippedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await _bench.DrainAsync();
        Assert.Equal(0, await _bench.Portal.ReadAsync(db => db.FulfilledOrders.CountAsync(Cancel)));
        _bench.Portal.Clock.Advance(TimeSpan.FromHours(26));
        await _bench.Trade.AsTeamAsync(orders => orders.DeliverAsync(number, null, Cancel));
        await _bench.DrainAsync();

        var note = await _bench.Portal.ReadAsync(db => db.FulfilledOrders.SingleAsync(Cancel));

        Assert.Equal((26 * 60L, 24, 24, _bench.Trade.Today), (note.Minutes, note.Ordered, note.Delivered, note.Day));
    }

    [Fact]
    public async Task An_order_whose_rest_is_called_off_after_a_part_arrived_came_in_part()
    {
        var number = await _bench.Trade.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await _bench.Trade.AsTeamAsync(orders => orders.StartPackingAsync(number, Cancel));
        await SendAsync(_bench, number, 12);
        await _bench.Trade.AsTeamAsync(orders => orders.DeliverAsync(number, null, Cancel));
        await _bench.Trade.AsTeamAsync(orders => orders.CancelAsync(number, "Sold out", null, Cancel));
        await _bench.DrainAsync();

        var note = await _bench.Portal.ReadAsync(db => db.FulfilledOrders.SingleAsync(Cancel));

        Assert.Equal((24, 12), (note.Ordered, note.Delivered));
    }

    private static (int Orders, long Quantity, Money Total) Told(SalesSum sum) => (sum.Orders, sum.Quantity, sum.Total);

    private static async Task SendAsync(BillingBench bench, string number, int pieces)
    {
        var line = (await bench.Trade.OrderAsync(number)).Lines.Single();
        await bench.Trade.AsTeamAsync(orders => orders.ShipAsync(number, new ShipGoods { Lines = [new PlaceLine(line.Sku, pieces)] }, Cancel));
        await bench.DrainAsync();
    }

    private async Task CreditAsync(Invoice invoice, int pieces)
    {
        await _bench.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, notes => notes.IssueAsync(
            new CreditNoteDraft { Invoice = invoice.Number, Lines = [new CreditedPieces(TradeBench.Atta, pieces)], Reason = "Damaged on the way" }, Cancel));
        await _bench.DrainAsync();
    }

    private Task<SalesReport> ReportAsync(SalesGrouping by) =>
        _bench.Portal.AsAsync<SalesQueries, SalesReport>(Role.Admin, sales => sales.ReportAsync(_bench.Trade.Today.AddDays(-9), _bench.Trade.Today.AddDays(9), by, Cancel));
}
