using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <summary>The cart tells beforehand what placing answers: one rule, asked twice.</summary>
public sealed class CartOutlookTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;

    public CartOutlookTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task A_first_order_waits_and_paying_changes_nothing()
    {
        await FilledAsync(12);

        var outlook = await ForetoldAsync();

        Assert.Equal([HoldKind.FirstOrder], outlook.Reasons.Select(reason => reason.Kind));
        Assert.Null(outlook.Pay);
    }

    [Fact]
    public async Task A_shop_that_ordered_before_and_stays_within_its_limits_does_not_wait()
    {
        await _trade.StockAsync(Atta, 100);
        await _trade.PlaceAsync(Selvam, (Atta, 12));
        await _shop.SetAsync(Atta, 12);

        Assert.False((await ForetoldAsync()).Waits);
    }

    [Fact]
    public async Task Above_the_limit_the_sum_that_releases_it_is_named()
    {
        await OrderedBeforeAsync(PaymentTerms.Net15, Money.FromRupees(6_000));
        await _shop.SetAsync(Atta, 12);

        var outlook = await ForetoldAsync();

        Assert.Equal([HoldKind.CreditLimit], outlook.Reasons.Select(reason => reason.Kind));
        Assert.Equal(new PayFirst(Money.FromRupees(3_676), LateSince: null, IsAll: true, ConfirmsItself: false), outlook.Pay);
    }

    [Fact]
    public async Task What_is_late_holds_the_cart_and_counts_as_to_be_paid()
    {
        await OrderedBeforeAsync(PaymentTerms.Net15, Money.FromRupees(40_000));
        var since = _trade.Today.AddDays(-21);
        await _trade.Portal.ReadAsync(db => db.Retailers.Where(r => r.Code == Selvam).ExecuteUpdateAsync(set => set.SetProperty(r => r.OverdueSince, since)));
        await _shop.SetAsync(Atta, 12);

        var outlook = await ForetoldAsync();

        Assert.Equal([HoldKind.Overdue], outlook.Reasons.Select(reason => reason.Kind));
        Assert.Equal(new PayFirst(Money.Zero, since, IsAll: true, ConfirmsItself: false), outlook.Pay);
    }

    [Fact]
    public async Task Paid_on_delivery_an_order_on_its_way_holds_the_next_and_money_does_not_help()
    {
        await OrderedBeforeAsync(PaymentTerms.Cod, Money.Zero);
        await _shop.SetAsync(Atta, 12);

        var outlook = await ForetoldAsync();

        Assert.Equal([HoldKind.Undelivered], outlook.Reasons.Select(reason => reason.Kind));
        Assert.Null(outlook.Pay);
    }

    [Fact]
    public async Task Paid_in_advance_the_missing_sum_confirms_it()
    {
        await OrderedBeforeAsync(PaymentTerms.Advance, Money.Zero);
        await _shop.SetAsync(Atta, 12);

        var outlook = await ForetoldAsync();

        Assert.Equal((true, true, Money.FromRupees(9_676)), (outlook.Pay!.IsAll, outlook.Pay.ConfirmsItself, outlook.Pay.Above));
    }

    [Fact]
    public async Task Far_more_than_usual_waits_and_paying_is_not_offered_as_the_way_out()
    {
        await _trade.StockAsync(Atta, 100);
        await _trade.ConfirmedAsync(Selvam, (Atta, 12)); // what was accepted makes the habit
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(10_000));
        await _shop.SetAsync(Atta, 60);

        var outlook = await ForetoldAsync();

        Assert.Equal([HoldKind.CreditLimit, HoldKind.Quantity], outlook.Reasons.Select(reason => reason.Kind));
        Assert.False(outlook.Pay!.IsAll);
    }

    // What the cart says, held against what placing then does.
    private async Task<CartOutlook> ForetoldAsync()
    {
        var view = await _shop.ViewAsync();
        Assert.Equal(view.Outlook.Reasons, (await _shop.PlaceAsync(view)).Reasons);
        return view.Outlook;
    }

    private async Task FilledAsync(int pieces)
    {
        await _trade.StockAsync(Atta, 100);
        await _shop.SetAsync(Atta, pieces);
    }

    private async Task OrderedBeforeAsync(PaymentTerms terms, Money limit)
    {
        await _trade.StockAsync(Atta, 100);
        await _trade.PlaceAsync(Selvam, (Atta, 12));
        await _trade.TermsAsync(Selvam, terms, limit);
    }
}
