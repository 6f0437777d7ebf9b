using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

public sealed class InvoiceAtShipmentTests : IAsyncDisposable
{
    private readonly BillingBench _billing = BillingBench.AtShipment();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_shipment_is_billed_for_itself_and_the_reserve_shrinks_with_it()
    {
        var number = await PackedAsync(36);
        Assert.Empty(await _billing.InvoicesAsync(number));

        await ShipAsync(number, 10);
        var order = await _billing.Trade.OrderAsync(number);
        var first = Assert.Single(await _billing.InvoicesAsync(number));
        Assert.Equal((10, order.Total - first.Total), (first.Lines.Single().Quantity, order.CreditReserved));
        await ShipAsync(number, 26);

        Assert.Equal([10, 26], (await _billing.InvoicesAsync(number)).Select(i => i.Lines.Single().Quantity));
        Assert.Equal(Money.Zero, (await _billing.Trade.OrderAsync(number)).CreditReserved);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Whoever_looks_at_the_order_is_told_when_it_is_billed()
    {
        var number = await PackedAsync(36);
        var heard = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await using var other = _billing.Portal.ScopeOf(Role.Staff);
        using var ears = other.ServiceProvider.GetRequiredService<LiveFeed>().On<OrderChanged>(hint => heard.Enqueue(hint.Number));

        await _billing.Trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods { Lines = [new(Atta, 10)] }, Stop));
        heard.Clear();
        await _billing.DrainAsync();
        Assert.Contains(number, heard);
    }

    [Fact]
    public async Task A_rest_that_is_called_off_is_not_billed_and_frees_what_was_reserved()
    {
        var number = await PackedAsync(36);
        await ShipAsync(number, 10);

        await _billing.Trade.AsTeamAsync(o => o.CancelAsync(number, "torn packs", null, Stop));
        await _billing.DrainAsync();

        var invoice = Assert.Single(await _billing.InvoicesAsync(number));
        Assert.Empty(await _billing.NotesAsync(invoice));
        Assert.Equal((Money.Zero, invoice.Total), ((await _billing.Trade.OrderAsync(number)).CreditReserved, (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Returned_pieces_are_credited_on_the_latest_invoice_first_and_each_shipment_has_its_due_date()
    {
        var number = await PackedAsync(36);
        await ShipAsync(number, 30);
        await ShipAsync(number, 6);
        await _billing.Trade.AsTeamAsync(o => o.DeliverAsync(number, $"{number}-1", Stop));
        await _billing.DrainAsync();
        Assert.Equal([false, true], (await _billing.InvoicesAsync(number)).Select(i => i.DueIsProvisional));

        await _billing.Trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new PlaceLine(Atta, 10)], Sound: true, "torn packs"), Stop));
        await _billing.DrainAsync();

        var invoices = await _billing.InvoicesAsync(number);
        Assert.Equal([4, 6], invoices.Select(i => i.Lines.Single().CreditedQuantity));
        Assert.Equal(InvoiceStatus.Cancelled, invoices[1].StatusOn(_billing.Trade.Today));
        await _billing.BooksHoldAsync();
    }

    private async Task<string> PackedAsync(int pieces)
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var number = await _billing.Trade.ConfirmedAsync(Selvam, (Atta, pieces));
        await _billing.Trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));
        await _billing.DrainAsync();
        return number;
    }

    private async Task ShipAsync(string number, int pieces)
    {
        await _billing.Trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods { Lines = [new PlaceLine(Atta, pieces)] }, Stop));
        await _billing.DrainAsync();
    }
}
