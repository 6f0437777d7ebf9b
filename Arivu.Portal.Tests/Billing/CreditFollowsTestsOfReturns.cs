using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <content>Pieces that come back, late and damaged.</content>
public sealed partial class CreditFollowsTests
{
    [Fact]
    public async Task Pieces_that_were_back_before_a_late_invoice_are_credited_with_it()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        _billing.Crash.Every = 1;
        var number = await _billing.Trade.ShippedAsync(Selvam, (Atta, 24));
        await _billing.Trade.AsTeamAsync(o => o.DeliverAsync(number, null, Stop));
        await _billing.DrainAsync();
        await ReturnAsync(number, 10);
        await _billing.DrainAsync();
        _billing.Crash.Every = 0;

        await _billing.DrainPatientlyAsync(workers: 1);

        var invoice = Assert.Single(await _billing.InvoicesAsync(number));
        Assert.Equal((24, 10), (invoice.Lines.Single().Quantity, invoice.Lines.Single().CreditedQuantity));
    }

    [Fact]
    public async Task Money_that_a_credit_note_frees_pays_the_oldest_open_invoice()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var paid = await _billing.DeliveredAsync(Selvam, (Atta, 24));
        await _billing.ReceiveAsync(Selvam, paid.Total.Rupees);
        var open = await _billing.BilledAsync(Selvam, (Atta, 24));

        await ReturnAsync(paid.OrderNumber, 12);
        await _billing.DrainAsync();

        var note = Assert.Single(await _billing.NotesAsync(paid));
        Assert.Equal((Money.Zero, note.Total), ((await _billing.AgainAsync(paid)).Balance, (await _billing.AgainAsync(open)).Paid));
    }

    [Fact]
    public async Task Money_on_account_pays_the_next_invoice_whatever_the_terms()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var received = await _billing.ReceiveAsync(Selvam, 9_000);

        var invoice = await _billing.BilledAsync(Selvam, (Atta, 12));

        Assert.Equal((Money.Zero, invoice.Total), ((await _billing.AgainAsync(invoice)).Balance, (await _billing.AgainAsync(invoice)).Paid));
        Assert.Equal(Money.FromRupees(9_000) - invoice.Total, (await _billing.PaymentAsync(received.Number)).OnAccount);
    }

    [Fact]
    public async Task A_late_invoice_that_is_due_already_makes_the_shop_overdue_at_once()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        _billing.Crash.Every = 1;
        var number = await _billing.Trade.ShippedAsync(Selvam, (Atta, 24));
        await _billing.Trade.AsTeamAsync(o => o.DeliverAsync(number, null, Stop));
        await _billing.DrainAsync();
        _billing.Crash.Every = 0;
        _billing.Portal.Clock.Advance(TimeSpan.FromDays(20));

        await _billing.DrainPatientlyAsync(workers: 1);

        Assert.Equal(Assert.Single(await _billing.InvoicesAsync(number)).DueOn, (await _billing.Trade.RetailerAsync(Selvam)).OverdueSince);
    }

    [Fact]
    public async Task An_order_that_waits_for_money_goes_on_when_another_one_is_called_off()
    {
        const string Ahead = "R008";
        await _billing.Trade.StockAsync(Atta, 600);
        await _billing.BilledAsync(Ahead, (Atta, 12));
        await _billing.ReceiveAsync(Ahead, 4_838 + 10_000);
        await _billing.DrainAsync();
        var first = await _billing.Trade.PlaceAsync(Ahead, (Atta, 24));
        await _billing.DrainAsync();
        var second = await _billing.Trade.PlaceAsync(Ahead, (Atta, 12));
        await _billing.DrainAsync();
        Assert.Equal(OrderStatus.PendingApproval, second.Status);

        await _billing.Trade.AsShopAsync(Ahead, o => o.CancelAsync(first.Number, "no", null, Stop));
        await _billing.DrainPatientlyAsync(workers: 1);

        Assert.Equal(OrderStatus.Confirmed, (await _billing.Trade.OrderAsync(second.Number)).Status);
    }

    private Task<bool> CancelAsync(string number, int? pieces) =>
        _billing.Trade.AsTeamAsync(o => o.CancelAsync(number, "too much", pieces is { } some ? [new PlaceLine(Atta, some)] : null, Stop));

    private Task<bool> ReturnAsync(string number, int pieces) =>
        _billing.Trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new PlaceLine(Atta, pieces)], Sound: true, "torn packs"), Stop));

    private Task<int> PublishAsync(string stream, IDomainEvent happened) => _billing.Portal.ReadAsync(async db =>
    {
        db.Publish(stream, happened);
        return await db.SaveChangesAsync(Stop);
    });
}
