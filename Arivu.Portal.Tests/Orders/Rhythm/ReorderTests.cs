using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Rhythm;
using Arivu.Portal.Orders.Rhythm.Pages.Parts;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Rhythm;

public sealed class ReorderTests : IAsyncLifetime
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;
    private string _last = "";

    public ReorderTests() => _shop = new Shopper(_trade);

    // 24 and 4 pieces every week, the last time a week ago.
    public async ValueTask InitializeAsync()
    {
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(5_00_000));
        await _trade.StockAsync(Atta, 500, daysLeft: 200);
        await _trade.StockAsync(BigAtta, 24, daysLeft: 200);
        for (var week = 0; week < 3; week++)
        {
            _last = await _trade.ConfirmedAsync(Selvam, (Atta, 24), (BigAtta, 4));
            _trade.Portal.Clock.Advance(TimeSpan.FromDays(7));
        }
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task What_a_store_buys_every_week_is_due_after_a_week_in_its_usual_quantity()
    {
        var list = await ListAsync();

        Assert.Equal([(BigAtta, 4, 7, 0), (Atta, 24, 7, 0)], list.Due.Select(line => (line.Sku, line.Proposed, line.Rhythm.EveryDays, line.Rhythm.DaysLeft)).Order());
        Assert.Empty(list.Soon);
        Assert.Empty((await ListAsync("R002")).Due);
        Assert.True((await _trade.Portal.AsAsync<ReorderQueries, ReorderList>(Role.Staff, queries => queries.ListAsync(Cancel))).IsEmpty);
    }

    [Fact]
    public async Task What_is_due_and_cannot_be_had_is_named_apart()
    {
        await _trade.ConfirmedAsync("R002", (BigAtta, 12)); // the rest

        var list = await ListAsync();

        Assert.Equal([Atta], list.Due.Select(line => line.Sku));
        Assert.Equal([BigAtta], list.Missing.Select(line => line.Sku));
    }

    [Fact]
    public async Task A_store_that_has_just_bought_reads_that_nothing_is_due_and_not_that_it_is_unknown()
    {
        await _trade.PlaceAsync(Selvam, (Atta, 24), (BigAtta, 4));
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);

        var card = screen.Render<ReorderCard>();

        card.WaitForAssertion(() => Assert.Contains("Nothing is due today", card.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("not known yet", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_was_cancelled_is_no_purchase()
    {
        Assert.True(await _trade.AsTeamAsync(orders => orders.CancelAsync(_last, "Twice", null, Cancel)));

        Assert.True((await ListAsync()).IsEmpty);
    }

    [Fact]
    public async Task The_basket_goes_into_the_cart_in_one_go_and_pressing_twice_adds_nothing_twice()
    {
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        var card = screen.Render<ReorderCard>();
        Assert.Contains("Usually 24 pieces. The last 24 are from", card.Find($"[data-testid=reorder-{Atta}]").TextContent, StringComparison.Ordinal);

        card.Find($"[data-testid=reorder-{BigAtta}] input").Change("8");
        card.WaitForElement("[data-testid=reorder-add]").Click();

        card.WaitForAssertion(() => Assert.Contains("2 products are in your cart.", card.Markup, StringComparison.Ordinal));
        Assert.Equal([(BigAtta, 8), (Atta, 24)], (await _shop.LinesAsync()).Order());
        Assert.Equal((0, 2), await ListAsync() is { } list ? (list.Due.Count, list.InCart) : default);

        await _shop.AsAsync<CartService, CartManyAnswer>(cart => cart.AddManyAsync([new CartWish(Atta, 24), new CartWish(BigAtta, 8)], CartMerge.AtLeast, Cancel));
        Assert.Equal([(BigAtta, 8), (Atta, 24)], (await _shop.LinesAsync()).Order());
    }

    [Fact]
    public async Task Undo_leaves_the_cart_as_it_was()
    {
        await _shop.SetAsync(Atta, 12);
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        var card = screen.Render<ReorderCard>(set => set.Add(c => c.Short, value: true));

        card.Find("[data-testid=reorder-add]").Click();
        card.WaitForAssertion(() => Assert.Contains("are in your cart.", card.Markup, StringComparison.Ordinal));
        card.FindAll("button").Single(button => button.TextContent.Trim() == "Undo").Click();

        card.WaitForAssertion(() => Assert.DoesNotContain("are in your cart.", card.Markup, StringComparison.Ordinal));
        Assert.Equal([(Atta, 12)], await _shop.LinesAsync());
    }

    private async Task<ReorderList> ListAsync(string code = Selvam) => await new Shopper(_trade, code).AsAsync<ReorderQueries, ReorderList>(queries => queries.ListAsync(Cancel));
}
