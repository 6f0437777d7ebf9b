using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <summary>An order as its shop reads it: why it waits, what to pay, what cancelling means, and what next when it ended.</summary>
public sealed class ShopOrderPageTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly PortalScreen _screen;

    public ShopOrderPageTests() => _screen = new PortalScreen(_trade.Portal, Role.Retailer);

    public async ValueTask DisposeAsync()
    {
        await _screen.DisposeAsync();
        await _trade.DisposeAsync();
    }

    [Fact]
    public async Task A_held_order_tells_its_shop_why_in_the_shop_s_words()
    {
        var page = await OpenAsync(PaymentTerms.Net15, Money.FromRupees(40_000));

        Assert.Contains("A person looks at a shop's first order.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Waiting for Arivu Foods", page.Find(".hero").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=pay-first]"));
    }

    [Fact]
    public async Task Above_the_limit_the_sum_to_pay_stands_with_its_upi_link()
    {
        var page = await OpenAsync(PaymentTerms.Net15, Money.FromRupees(1_000));

        Assert.Equal("3838.00", page.Find("[data-testid=pay-first]").GetAttribute("data-value"));
        Assert.Contains("am=3838.00", page.Find("[data-testid=pay-first] a[href^=upi]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paid_in_advance_the_page_names_sum_and_account_and_no_credit()
    {
        var page = await OpenAsync(PaymentTerms.Advance, Money.Zero);

        Assert.Equal("4838.00", page.Find("[data-testid=pay-first]").GetAttribute("data-value"));
        Assert.Contains("000000000001", page.Find("[data-testid=pay-first]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("redit", page.Find("main, .record").TextContent.Replace("credit note", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_word_of_placing_goes_when_the_order_moved_on()
    {
        var number = await PlacedAsync();
        var page = Open(number, placed: true);
        Assert.Single(page.FindAll(".notice.good"));

        await _trade.AsTeamAsync(orders => orders.RejectAsync(number, "No van", CancellationToken.None));
        _trade.Portal.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Equal("Rejected", page.Find("[data-testid=order-status]").TextContent));
        Assert.Empty(page.FindAll(".notice.good"));
    }

    [Fact]
    public async Task A_rejected_order_s_goods_go_in_the_cart_again_and_the_firm_can_be_called()
    {
        var number = await PlacedAsync();
        await _trade.AsTeamAsync(orders => orders.RejectAsync(number, "No van", CancellationToken.None));
        var page = Open(number);

        Assert.StartsWith("tel:+91", page.Find("a.call").GetAttribute("href"), StringComparison.Ordinal);
        await page.FindAll("button").Single(button => button.TextContent == "Put these goods in the cart again").ClickAsync();
        await page.WaitForElement(".acts button.primary").ClickAsync();

        Assert.EndsWith("/cart", _screen.Address.Uri, StringComparison.Ordinal);
        Assert.Equal([(Atta, 12)], await new Shopper(_trade).LinesAsync());
    }

    [Fact]
    public async Task Cancelling_says_what_the_invoice_gives_back_and_takes_a_reason_by_one_tap()
    {
        var number = await PlacedAsync();
        await _trade.AsTeamAsync(orders => orders.ApproveAsync(number, CancellationToken.None));
        await Until.TrueAsync(async () => (await _trade.OrderAsync(number)).Billed > Money.Zero);
        var page = Open(number);

        await page.FindAll("button").Single(button => button.TextContent == "Cancel order").ClickAsync();
        var words = page.Find("[role=dialog] p").TextContent;
        Assert.Contains("12 pieces of 1 product, ₹4,838.00, will not be sent.", words, StringComparison.Ordinal);
        Assert.Contains("The invoice is credited: ₹4,838.00 leaves your dues, and ₹4,838.00 of your credit is free again.", words, StringComparison.Ordinal);
        await page.Find("[role=dialog] input[value='Ordered twice']").ChangeAsync("Ordered twice");
        await page.Find("[role=dialog] form").SubmitAsync();

        Assert.Equal(OrderStatus.Cancelled, (await _trade.OrderAsync(number)).Status);
    }

    [Fact]
    public async Task Once_goods_have_left_the_firm_is_one_tap_away_and_who_got_them_is_asked_to_look()
    {
        _screen.Services.AddSingleton<TimeProvider>(_trade.Portal.Clock); // MudBlazor brings a clock of its own, which would be asked first
        var number = await PlacedAsync();
        Assert.Empty(Open(number).FindAll("[data-testid=call]"));
        await _trade.AsTeamAsync(orders => orders.ApproveAsync(number, CancellationToken.None));
        await _trade.AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));
        await _trade.AsTeamAsync(orders => orders.ShipAsync(number, new ShipGoods(), CancellationToken.None));

        var onTheRoad = Open(number);
        Assert.StartsWith("tel:+91", onTheRoad.Find("[data-testid=call]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(onTheRoad.FindAll("[data-testid=tell]"));
        await _trade.AsTeamAsync(orders => orders.DeliverAsync(number, null, CancellationToken.None));

        var there = Open(number);
        Assert.Single(there.FindAll("[data-testid=call]"));
        Assert.Equal($"/orders/{number}#questions", there.Find("[data-testid=tell]").GetAttribute("href"));
        Assert.Single(there.FindAll("#questions"));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty(Open(number).FindAll("[data-testid=tell]"));
    }

    [Theory]
    [InlineData("+91 422 400 1234", "tel:+914224001234")]
    [InlineData("-", null)]
    public void A_firm_without_a_number_is_not_called(string phone, string? link) => Assert.Equal(link, (_trade.Portal.Services.GetRequiredService<Seller>() with { Phone = phone }).Call);

    private async Task<IRenderedComponent<OrderPage>> OpenAsync(PaymentTerms terms, Money limit)
    {
        await _trade.TermsAsync(Selvam, terms, limit);
        return Open(await PlacedAsync());
    }

    private async Task<string> PlacedAsync()
    {
        await _trade.StockAsync(Atta, 100);
        return (await _trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { AcceptHold = true })).Number;
    }

    private IRenderedComponent<OrderPage> Open(string number, bool placed = false)
    {
        _screen.Address.NavigateTo($"/orders/{number}{(placed ? "?placed=1" : "")}");
        return _screen.Render<OrderPage>(p => p.Add(page => page.Number, number));
    }
}
