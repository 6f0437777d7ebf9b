using AngleSharp.Dom;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class CartPageTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;
    private readonly PortalScreen _screen;

    public CartPageTests()
    {
        _shop = new Shopper(_trade);
        _screen = new PortalScreen(_trade.Portal, Role.Retailer);
    }

    public async ValueTask DisposeAsync()
    {
        await _screen.DisposeAsync();
        await _trade.DisposeAsync();
    }

    [Fact]
    public void An_empty_cart_leads_to_the_shop()
    {
        var page = _screen.Render<CartPage>();

        Assert.Contains("Your cart is empty", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/shop", page.Find(".empty a").GetAttribute("href"));
        Assert.Empty(page.FindAll(".place"));
    }

    [Fact]
    public async Task The_cart_shows_lines_bill_and_credit()
    {
        var page = await FilledAsync(24);

        Assert.Equal("24", Field(page).GetAttribute("value"));
        Assert.Equal("2 cases", page.Find(".stepper small").TextContent);
        Assert.Contains("₹9,216.00", page.Markup, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".money").Count(m => m.TextContent == "₹230.40"));
        Assert.Contains("₹0.20", page.Markup, StringComparison.Ordinal);
        Assert.Contains("₹9,677.00", page.Markup, StringComparison.Ordinal);
        Assert.Contains("₹30,323 left", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Send for approval", page.Find(".place .primary").TextContent); // the shop's first order
    }

    [Fact]
    public async Task Steps_and_typed_pieces_are_saved_and_counted_at_once()
    {
        var page = await FilledAsync(24);

        await PressAsync(page, "button[aria-label='One more']");
        Assert.Equal([(Atta, 36)], await _shop.LinesAsync());
        await Field(page).ChangeAsync("60");

        Assert.Equal([(Atta, 60)], await _shop.LinesAsync());
        Assert.Contains("₹23,040.00", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("13", "Make it 12 or 24")]
    [InlineData("1000000000", "1,00,000 pieces")]
    [InlineData("108", "Only 100 left")]
    [InlineData("-5", "whole number")]
    [InlineData("1.5", "whole number")]
    [InlineData("'; DROP TABLE", "whole number")]
    public async Task What_cannot_be_ordered_is_said_beside_the_field_and_stays_typed(string typed, string words)
    {
        var page = await FilledAsync(24);

        await Field(page).ChangeAsync(typed);

        Assert.Contains(words, page.Find(".fault").TextContent, StringComparison.Ordinal);
        Assert.Equal((typed, "true"), (Field(page).GetAttribute("value"), Field(page).GetAttribute("aria-invalid")));
        Assert.Equal([(Atta, 24)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task Removing_can_be_undone()
    {
        var page = await FilledAsync(24);

        await PressAsync(page, "button[aria-label^='Remove Low-Carb']");
        Assert.Contains("is out of the cart", page.Find(".undo").TextContent, StringComparison.Ordinal);
        Assert.Contains("Your cart is empty", page.Markup, StringComparison.Ordinal);
        await PressAsync(page, ".undo button");

        Assert.Equal([(Atta, 24)], await _shop.LinesAsync());
        Assert.Empty(page.FindAll(".undo"));
    }

    [Fact]
    public async Task Too_few_on_the_shelf_offers_what_is_there()
    {
        await _trade.StockAsync(Atta, 20);
        await _shop.SetAsync(Atta, 36);
        var page = _screen.Render<CartPage>();

        Assert.Equal("Only 20 left", page.Find(".line .fault").TextContent);
        Assert.True(page.Find("button[aria-label='One more']").HasAttribute("disabled"));
        await PressAsync(page, "button[aria-label^='Take 12']");

        Assert.Equal([(Atta, 12)], await _shop.LinesAsync());
        Assert.Empty(page.FindAll(".fault"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stepping_below_the_least_and_typing_0_can_be_undone_like_removing(bool typed)
    {
        var page = await FilledAsync(12);

        await (typed ? Field(page).ChangeAsync("0") : PressAsync(page, "button[aria-label='One less']"));
        Assert.Contains("is out of the cart", page.Find(".undo").TextContent, StringComparison.Ordinal);
        await PressAsync(page, ".undo button");

        Assert.Equal([(Atta, 12)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task The_steps_end_at_what_is_there_and_say_so()
    {
        var page = await FilledAsync(84);
        Assert.Empty(page.FindAll(".said"));

        await PressAsync(page, "button[aria-label='One more']");

        Assert.Equal("Only 100 left", page.Find(".said").TextContent);
        Assert.True(page.Find("button[aria-label='One more']").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_withdrawn_product_and_a_changed_price_are_told_on_top()
    {
        await _shop.SetAsync(BigAtta, 4);
        await ReviseAsync(_trade, Atta, facts => facts with { WholesalePrice = Money.FromRupees(380) });
        await _shop.SetAsync(Atta, 12);
        await ReviseAsync(_trade, Atta, facts => facts with { WholesalePrice = Money.FromRupees(384) });
        await WithdrawAsync(_trade, BigAtta);
        await _trade.StockAsync(Atta, 100);
        var page = _screen.Render<CartPage>();

        Assert.Contains("Not sold any more", page.Markup, StringComparison.Ordinal);
        Assert.Contains("₹380.00 → ₹384.00", page.Find(".notice.info").TextContent, StringComparison.Ordinal);
        await PressAsync(page, ".said button");
        await PressAsync(page, ".notice.info button");

        Assert.Empty(page.FindAll(".notice.info, .fault"));
        Assert.Equal([(Atta, 12)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task Another_screen_s_change_shows_by_itself()
    {
        var page = await FilledAsync(24);
        await _shop.SetAsync(Atta, 36);

        _trade.Portal.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Equal("36", Field(page).GetAttribute("value")));
    }

    private async Task<IRenderedComponent<CartPage>> FilledAsync(int pieces)
    {
        await _trade.StockAsync(Atta, 100);
        await _shop.SetAsync(Atta, pieces);
        return _screen.Render<CartPage>();
    }

    private static IElement Field(IRenderedComponent<CartPage> page) => page.Find("input[aria-label='Quantity']");

    private static Task PressAsync(IRenderedComponent<CartPage> page, string button) => page.Find(button).ClickAsync(new MouseEventArgs());
}
