using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <summary>Other quantities after placing: until packing begins, and while no invoice names them.</summary>
public sealed partial class OrderChangingTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new() { Portal = new TestPortal { WithDemo = true, Settings = new(StringComparer.Ordinal) { ["Billing:InvoiceAt"] = "Shipment" } } };

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_that_grows_takes_stock_and_credit_and_says_so_on_the_timeline()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await HeldAsync((Atta, 12));

        Assert.True(await ChangeAsync(number, (Atta, 36)));

        var order = await _trade.OrderAsync(number);
        Assert.Equal((36, 36, OrderStatus.PendingApproval), (order.Lines.Single().Quantity, (await _trade.BatchesAsync(Atta)).Single().Reserved, order.Status));
        Assert.Equal((order.Total, order.Total), (order.CreditReserved, (await _trade.RetailerAsync(Selvam)).CreditUsed));
        Assert.Equal((OrderStepKind.PiecesChanged, $"{order.Lines.Single().Name}: 36 pieces instead of 12"), (order.Steps[^1].What, order.Steps[^1].Note));
    }

    [Fact]
    public async Task A_line_that_shrinks_gives_back_what_lives_longest_and_a_line_at_nothing_falls_off()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 60, "FIRST");
        await _trade.StockAsync(Atta, 24, daysLeft: 100, "LATER");
        await _trade.StockAsync(BigAtta, 8);
        var number = await HeldAsync((Atta, 36), (BigAtta, 4));

        await ChangeAsync(number, (Atta, 12), (BigAtta, 0));

        var order = await _trade.OrderAsync(number);
        Assert.Equal([12, 0], order.Lines.Select(l => l.Kept));
        Assert.Equal([("FIRST", 12), ("LATER", 0)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.Reserved)));
        Assert.Equal(0, (await _trade.BatchesAsync(BigAtta)).Single().Reserved);
        Assert.Equal(order.Total, (await _trade.RetailerAsync(Selvam)).CreditUsed);

        await ChangeAsync(number, (BigAtta, 8));
        Assert.Equal([12, 8], (await _trade.OrderAsync(number)).Lines.Select(l => l.Kept));
        await RefusedAsync("quantity", () => ChangeAsync(number, (Atta, 0), (BigAtta, 0)));
    }

    [Fact]
    public async Task An_order_held_for_its_sum_alone_confirms_itself_once_it_fits()
    {
        await _trade.StockAsync(Atta, 60);
        await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        var limit = (await _trade.RetailerAsync(Selvam)).CreditUsed + Money.FromRupees(5_000);
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, limit);
        var number = (await _trade.PlaceAsync(Selvam, Wish((Atta, 24)) with { AcceptHold = true })).Number;
        Assert.Equal([HoldKind.CreditLimit], (await _trade.OrderAsync(number)).HoldReasons.Select(r => r.Kind));

        await ChangeAsync(number, (Atta, 12));

        var order = await _trade.OrderAsync(number);
        Assert.Equal((OrderStatus.Confirmed, "rule"), (order.Status, order.Steps[^1].Actor));
    }

    [Fact]
    public async Task A_held_order_that_grows_is_held_for_what_it_is_now_and_no_longer_than_before()
    {
        await _trade.StockAsync(Atta, 96);
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(6_000));
        var number = await HeldAsync((Atta, 12));
        var until = (await _trade.OrderAsync(number)).HoldUntil;
        _trade.Portal.Clock.Advance(TimeSpan.FromHours(2));

        await ChangeAsync(number, (Atta, 36));

        var order = await _trade.OrderAsync(number);
        Assert.Equal([HoldKind.CreditLimit, HoldKind.FirstOrder], order.HoldReasons.Select(r => r.Kind));
        Assert.Equal(until, order.HoldUntil);
    }

    [Fact]
    public async Task A_confirmed_order_grows_only_as_far_as_no_person_needs_to_look_at_it()
    {
        await _trade.StockAsync(Atta, 600);
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        await ChangeAsync(number, (Atta, 24));
        Assert.Equal(OrderStatus.Confirmed, (await _trade.OrderAsync(number)).Status);
        var before = await _trade.FootprintAsync();

        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(12_000));
        Assert.Contains("credit limit", (await RefusedAsync("credit-limit", () => ChangeAsync(number, (Atta, 96)))).Message, StringComparison.Ordinal);
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(900_000));
        Assert.Contains("needs a person's approval", (await RefusedAsync("needs-approval", () => ChangeAsync(number, (Atta, 480)))).Message, StringComparison.Ordinal);

        Assert.Equal((24, before), ((await _trade.OrderAsync(number)).Lines.Single().Kept, await _trade.FootprintAsync()));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_reason_and_nothing_is_saved()
    {
        await _trade.StockAsync(Atta, 24);
        var number = await HeldAsync((Atta, 12));
        var before = await _trade.FootprintAsync();

        await RefusedAsync("quantity", () => ChangeAsync(number, (Atta, 13)));
        await RefusedAsync("quantity", () => ChangeAsync(number, (Atta, 12)));
        await RefusedAsync("insufficient-stock", () => ChangeAsync(number, (Atta, 36)));
        var seen = (await _trade.OrderAsync(number)).Version;
        await Assert.ThrowsAsync<EditedByAnotherException>(() => ChangeAsync(Selvam, number, seen - 1, (Atta, 24)));
        Assert.False(await ChangeAsync("R002", number, seen, (Atta, 24)));
        await PriceAsync(Money.FromRupees(390));
        await RefusedAsync("price", () => ChangeAsync(number, (Atta, 24)));

        Assert.Equal(before, await _trade.FootprintAsync());
    }

    [Fact]
    public async Task Of_packing_and_a_change_at_once_one_wins()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        var seen = (await _trade.OrderAsync(number)).Version;

        var outcomes = await Task.WhenAll(
            TriedAsync(() => ChangeAsync(Selvam, number, seen, (Atta, 24))), TriedAsync(() => _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop))));

        var order = await _trade.OrderAsync(number);
        Assert.True(outcomes[1]);
        Assert.Equal((OrderStatus.Packing, outcomes[0] ? 24 : 12), (order.Status, order.Lines.Single().Kept));
        await RefusedAsync("wrong-state", () => ChangeAsync(number, (Atta, 12)));
    }

    [Fact]
    public async Task A_line_of_a_short_dated_offer_shrinks_and_never_grows()
    {
        await _trade.StockAsync(Atta, 48, daysLeft: 20, "SHORT");
        var batch = (await _trade.BatchesAsync(Atta)).Single().Id;
        var draft = new OfferDraft { BatchId = batch, PercentOff = 20, From = _trade.Today, Until = _trade.Today.AddDays(20) };
        var offer = await _trade.Portal.AsAsync<OfferService, int?>(Role.Staff, o => o.MakeAsync(draft, Stop));
        var number = (await _trade.PlaceAsync(Selvam, new PlaceOrder { Lines = [new PlaceLine(Atta, 24) { Offer = offer }] })).Number;

        await RefusedAsync("quantity", () => ChangeAsync(number, (Atta, 36)));
        await ChangeAsync(number, (Atta, 12));

        var line = (await _trade.OrderAsync(number)).Lines.Single();
        Assert.Equal((12, line.DiscountOf(24)), (line.Kept, line.Discount));
        Assert.Equal(12, (await _trade.BatchesAsync(Atta)).Single().Reserved);
    }

    private async Task<string> HeldAsync(params (string Sku, int Quantity)[] lines)
    {
        var placed = await _trade.PlaceAsync(Selvam, lines);
        Assert.Equal(OrderStatus.PendingApproval, placed.Status);
        return placed.Number;
    }

    private async Task<bool> ChangeAsync(string number, params (string Sku, int Pieces)[] wanted) => await ChangeAsync(Selvam, number, (await _trade.OrderAsync(number)).Version, wanted);

    private async Task<bool> ChangeAsync(string retailer, string number, int seen, params (string Sku, int Pieces)[] wanted)
    {
        var lines = (await _trade.OrderAsync(number)).Lines;
        var pieces = wanted.ToDictionary(w => lines.Single(l => l.Sku == w.Sku).Id, w => w.Pieces);
        return await _trade.AsShopAsync(retailer, o => o.ChangeAsync(number, new ChangeOrder(pieces, seen), Stop));
    }

    private static async Task<bool> TriedAsync(Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception late) when (late is RuleBrokenException or EditedByAnotherException)
        {
            return false;
        }
    }

    private Task<int> PriceAsync(Money price) => _trade.Portal.ReadAsync(db =>
        db.Set<Product>().Where(p => p.Sku == Atta).ExecuteUpdateAsync(set => set.SetProperty(p => p.WholesalePrice.Paise, price.Paise), Stop));
}
