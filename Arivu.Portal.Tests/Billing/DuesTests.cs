using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

public sealed class DuesTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_days_to_pay_begin_when_everything_has_arrived()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var number = await _billing.Trade.ConfirmedAsync(Selvam, (Atta, 36));
        await _billing.Trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));
        await _billing.Trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods { Lines = [new PlaceLine(Atta, 24)] }, Stop));
        _billing.Portal.Clock.Advance(TimeSpan.FromDays(2));
        await _billing.Trade.AsTeamAsync(o => o.DeliverAsync(number, null, Stop));
        await _billing.DrainAsync();
        Assert.Equal((true, new DateOnly(2026, 12, 9)), await DueAsync(number)); // billed on the 24th, 12 pieces are still to come

        await _billing.Trade.AsTeamAsync(o => o.CancelAsync(number, "no more", null, Stop));
        await _billing.DrainAsync();

        Assert.Equal((false, new DateOnly(2026, 12, 9)), await DueAsync(number));
    }

    [Fact]
    public async Task An_invoice_written_after_the_delivery_is_due_from_the_delivery()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var number = await _billing.Trade.ShippedAsync(Selvam, (Atta, 12));
        await _billing.Trade.AsTeamAsync(o => o.DeliverAsync(number, null, Stop));
        _billing.Portal.Clock.Advance(TimeSpan.FromDays(3));

        await _billing.DrainAsync();

        Assert.Equal((false, new DateOnly(2026, 12, 7)), await DueAsync(number));
    }

    [Fact]
    public async Task A_date_that_passes_makes_the_retailer_overdue_and_money_ends_it()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var one = await _billing.DeliveredAsync(Selvam, (Atta, 12));
        _billing.Portal.Clock.Advance(TimeSpan.FromDays(2));
        var two = await _billing.DeliveredAsync(Selvam, (Atta, 12));
        _billing.Portal.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 9, 18, 30, 0, TimeSpan.Zero)); // the 10th, midnight IST

        await _billing.Portal.Services.GetRequiredService<NoteOverdueDaily>().RunAsync(Stop);
        Assert.Equal(one.DueOn, await SinceAsync());
        await _billing.ReceiveAsync(Selvam, one.Total.Rupees);
        Assert.Equal(two.DueOn, await SinceAsync());
        await _billing.ReceiveAsync(Selvam, two.Total.Rupees, "223456789012");
        Assert.Null(await SinceAsync());
        await _billing.OnPaymentAsync(p => p.ReverseAsync("ARC/2627/000001", "another shop", Stop), Role.Admin);
        Assert.Equal(one.DueOn, await SinceAsync());
    }

    [Fact]
    public async Task Just_after_midnight_the_turn_of_the_day_comes_by_itself()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.DeliveredAsync(Selvam, (Atta, 12));
        _billing.Portal.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 7, 12, 0, 0, TimeSpan.Zero));
        Assert.Null(await SinceAsync());

        await Until.TrueAsync(async () =>
        {
            _billing.Portal.Clock.Advance(TimeSpan.FromHours(1));
            return await SinceAsync() == invoice.DueOn;
        });
    }

    private async Task<(bool Provisional, DateOnly On)> DueAsync(string order)
    {
        var invoice = Assert.Single(await _billing.InvoicesAsync(order));
        return (invoice.DueIsProvisional, invoice.DueOn);
    }

    private async Task<DateOnly?> SinceAsync() => (await _billing.Trade.RetailerAsync(Selvam)).OverdueSince;
}
