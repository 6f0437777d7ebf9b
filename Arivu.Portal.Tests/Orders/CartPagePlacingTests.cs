using AngleSharp.Dom;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class CartPagePlacingTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;
    private readonly PortalScreen _screen;

    public CartPagePlacingTests()
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
    public async Task Above_the_limit_the_order_is_sent_for_approval_and_the_way_out_is_named()
    {
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(5_000));
        var page = await FilledAsync(24);

        Assert.Contains("Pay ₹4,677 first", page.Markup, StringComparison.Ordinal);
        await Button(page, "Send for approval").ClickAsync(new MouseEventArgs());

        Assert.Contains(await ReasonsAsync(), reason => reason.Kind == HoldKind.CreditLimit);
    }

    [Fact]
    public async Task Placing_leads_to_the_order_and_empties_the_cart()
    {
        var page = await FilledAsync(24);

        await Button(page, "Place order").ClickAsync(new MouseEventArgs());

        Assert.Matches("/orders/SO-2627-[0-9]{6}\\?placed=1$", _screen.Address.Uri);
        Assert.Empty(await _shop.LinesAsync());
    }

    [Fact]
    public async Task A_refused_line_says_why_at_the_line()
    {
        var page = await FilledAsync(24);
        await _trade.PlaceAsync("R002", (Atta, 84));

        await Button(page, "Place order").ClickAsync(new MouseEventArgs());

        Assert.Contains("16 available, 24 asked", page.Find(".line .fault").TextContent, StringComparison.Ordinal);
        Assert.Contains("16 of 24 pieces are there", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/", _screen.Address.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cart_that_changed_elsewhere_is_shown_again_instead_of_placed()
    {
        var page = await FilledAsync(24);
        await _shop.SetAsync(Atta, 48);

        await Button(page, "Place order").ClickAsync(new MouseEventArgs());

        Assert.Equal("48", Field(page).GetAttribute("value"));
        Assert.EndsWith("/", _screen.Address.Uri, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<CartPage>> FilledAsync(int pieces)
    {
        await _trade.StockAsync(Atta, 100);
        await _shop.SetAsync(Atta, pieces);
        return _screen.Render<CartPage>();
    }

    private Task<IReadOnlyList<HoldReason>> ReasonsAsync() => _trade.Portal.ReadAsync(db => Task.FromResult(db.Orders.Single().HoldReasons));

    private static IElement Field(IRenderedComponent<CartPage> page) => page.Find("input[aria-label='Quantity']");

    private static IElement Button(IRenderedComponent<CartPage> page, string name) => page.FindAll("button").Single(b => b.TextContent == name && !b.HasAttribute("disabled"));
}
