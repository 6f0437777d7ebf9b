using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Events;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>Invoices and credit notes follow what the shop keeps, in whatever order the events are handled.</summary>
public sealed partial class CreditFollowsTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pieces_cancelled_before_the_invoice_are_never_billed()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var number = await _billing.Trade.ConfirmedAsync(Selvam, (Atta, 36));
        await CancelAsync(number, 12);

        await _billing.DrainAsync();

        var invoice = Assert.Single(await _billing.InvoicesAsync(number));
        Assert.Equal(24, invoice.Lines.Single().Quantity);
        Assert.Empty(await _billing.NotesAsync(invoice));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task An_order_cancelled_whole_before_its_invoice_gets_none()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var number = await _billing.Trade.ConfirmedAsync(Selvam, (Atta, 36));
        await CancelAsync(number, null);

        await _billing.DrainAsync();

        Assert.Empty(await _billing.InvoicesAsync(number));
        Assert.Equal(Money.Zero, (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Pieces_cancelled_after_the_invoice_are_credited_and_short_ones_are_called_so()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 36));
        await CancelAsync(invoice.OrderNumber, 12);
        await _billing.Trade.AsTeamAsync(o => o.StartPackingAsync(invoice.OrderNumber, Stop));
        await _billing.DrainAsync();
        await CancelAsync(invoice.OrderNumber, 4);
        await _billing.DrainAsync();

        var notes = await _billing.NotesAsync(invoice);
        Assert.Equal(["ACN/2627/000001", "ACN/2627/000002"], notes.Select(n => n.Number));
        Assert.Equal([12, 4], notes.Select(n => n.Lines.Single().Quantity));
        Assert.Equal((CreditReason.ShortShipment, "too much"), (notes[1].Reason, notes[1].Note));
        var (now, order) = (await _billing.AgainAsync(invoice), await _billing.Trade.OrderAsync(invoice.OrderNumber));
        Assert.Equal(now.Total - notes[0].Total - notes[1].Total, now.Balance);
        Assert.Equal(now.Balance, (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed);
        Assert.Equal(20, order.Lines.Single().Kept);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task An_order_cancelled_whole_after_its_invoice_leaves_nothing_owed_to_the_paisa()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 36));
        await CancelAsync(invoice.OrderNumber, 12);
        await _billing.DrainAsync();
        await CancelAsync(invoice.OrderNumber, null);
        await _billing.DrainAsync();

        var notes = await _billing.NotesAsync(invoice);
        Assert.Equal(CreditReason.Cancellation, notes[0].Reason);
        Assert.Equal((invoice.Cgst.Paise, invoice.RoundOff.Paise), (notes.Sum(n => n.Cgst.Paise), notes.Sum(n => n.RoundOff.Paise)));
        Assert.Equal((InvoiceStatus.Cancelled, Money.Zero), ((await _billing.AgainAsync(invoice)).StatusOn(_billing.Trade.Today), (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Cancelling_while_the_invoice_is_written_ends_with_each_piece_billed_or_credited_once()
    {
        await _billing.Trade.StockAsync(Atta, 600);
        foreach (var retailer in new[] { "R001", "R002", "R003", "R005", "R006", "R007" })
        {
            var number = await _billing.Trade.ConfirmedAsync(retailer, (Atta, 36));
            await Task.WhenAll(
                Task.Run(() => _billing.DrainAsync(workers: 3), Stop),
                Task.Run(() => CancelAsync(number, 12), Stop),
                Task.Run(() => CancelAsync(number, 5), Stop));
        }

        await _billing.DrainPatientlyAsync(workers: 4);

        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Returned_goods_are_credited_once_however_often_the_event_comes()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.DeliveredAsync(Selvam, (Atta, 24));
        var order = await _billing.Trade.OrderAsync(invoice.OrderNumber);
        await ReturnAsync(order.Number, 2);
        await ReturnAsync(order.Number, 3);
        await PublishAsync(order.Stream, new OrderGoodsReturned(order.Id, order.Number, order.RetailerId, "again"));
        await PublishAsync(order.Stream, new OrderLinesCancelled(order.Id, order.Number, order.RetailerId, "again", PackingHadBegun: true, Step: 9, Pieces: 5, Whole: false));

        await _billing.DrainAsync();

        var note = Assert.Single(await _billing.NotesAsync(invoice)); // the first event sees all that came back
        Assert.Equal((CreditReason.Return, 5), (note.Reason, note.Lines.Single().Quantity));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task What_was_paid_already_comes_back_on_account()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.DeliveredAsync(Selvam, (Atta, 24));
        var first = await _billing.ReceiveAsync(Selvam, 5_000);
        var second = await _billing.ReceiveAsync(Selvam, 4_000, "223456789012");

        await ReturnAsync(invoice.OrderNumber, 12);
        await _billing.DrainAsync();

        var (now, note) = (await _billing.AgainAsync(invoice), Assert.Single(await _billing.NotesAsync(invoice)));
        var (early, late) = (await _billing.PaymentAsync(first.Number), await _billing.PaymentAsync(second.Number));
        Assert.Equal((Money.Zero, invoice.Total - note.Total), (now.Balance, now.Paid));
        Assert.Equal(Money.FromRupees(9_000) - now.Paid, late.OnAccount + early.OnAccount);
        Assert.Equal((Money.FromRupees(4_000), Money.FromRupees(161)), (late.OnAccount, early.OnAccount));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Goods_that_come_back_after_the_deadline_are_credited_without_their_tax()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.DeliveredAsync(Selvam, (Atta, 24));
        _billing.Portal.Clock.SetUtcNow(new DateTimeOffset(2027, 11, 30, 18, 30, 0, TimeSpan.Zero)); // 1 December, IST

        await ReturnAsync(invoice.OrderNumber, 24);
        await _billing.DrainAsync();

        var note = Assert.Single(await _billing.NotesAsync(invoice));
        Assert.Equal((false, invoice.Taxable, Money.Zero), (note.WithGst, note.Taxable, note.Cgst));
        Assert.Contains("until 30 Nov 2027", note.Note, StringComparison.Ordinal);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_bill_of_supply_has_no_tax_that_could_stay_after_the_deadline()
    {
        const string Bread = "AF-BRD-001";
        await _billing.Trade.StockAsync(Bread, 60, 80);
        var invoice = await _billing.DeliveredAsync(Selvam, (Bread, 15));
        _billing.Portal.Clock.SetUtcNow(new DateTimeOffset(2027, 12, 2, 0, 0, 0, TimeSpan.Zero));

        await _billing.Trade.AsTeamAsync(o => o.TakeBackAsync(invoice.OrderNumber, new TakeBackGoods([new PlaceLine(Bread, 2)], Sound: false, "back"), Stop));
        await _billing.DrainAsync();

        var note = Assert.Single(await _billing.NotesAsync(invoice));
        Assert.Equal((InvoiceKind.BillOfSupply, true, "back"), (invoice.Kind, note.WithGst, note.Note));
    }
}
