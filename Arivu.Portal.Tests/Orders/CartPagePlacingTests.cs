using AngleSharp.Dom;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
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

        Assert.Contains("₹4,677 above your credit limit", page.Find(".waits").TextContent, StringComparison.Ordinal);
        await Button(page, "Send for approval").ClickAsync(new MouseEventArgs());

        Assert.Contains(await ReasonsAsync(), reason => reason.Kind == HoldKind.CreditLimit);
    }

    [Fact]
    public async Task Placing_leads_to_the_order_and_empties_the_cart()
    {
        var page = await FilledAsync(24);

        await Place(page).ClickAsync(new MouseEventArgs());

        Assert.Matches("/orders/SO-2627-[0-9]{6}\\?placed=1$", _screen.Address.Uri);
        Assert.Empty(await _shop.LinesAsync());
    }

    [Fact]
    public async Task A_refused_line_says_why_at_the_line()
    {
        var page = await FilledAsync(24);
        await _trade.PlaceAsync("R002", (Atta, 84));

        await Place(page).ClickAsync(new MouseEventArgs());

        Assert.Equal("Only 16 left", page.Find(".line .fault").TextContent);
        Assert.Empty(page.FindAll(".notice.warn"));
        Assert.Empty(_screen.Services.GetRequiredService<ISnackbar>().ShownSnackbars);
        Assert.EndsWith("/", _screen.Address.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cart_that_changed_elsewhere_is_shown_again_instead_of_placed()
    {
        var page = await FilledAsync(24);
        await _shop.SetAsync(Atta, 48);

        await Place(page).ClickAsync(new MouseEventArgs());

        Assert.Equal("48", Field(page).GetAttribute("value"));
        Assert.EndsWith("/", _screen.Address.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_being_typed_when_the_button_is_pressed_goes_with_the_order_and_nobody_asks()
    {
        var page = await FilledAsync(24);

        var typing = page.Find("textarea").ChangeAsync("Call before coming");
        var number = page.Find("[id$='PurchaseOrder']").ChangeAsync("PO-9");
        await Place(page).ClickAsync(new MouseEventArgs());
        await Task.WhenAll(typing, number);

        Assert.Matches("/orders/SO-2627-[0-9]{6}\\?placed=1$", _screen.Address.Uri);
        var order = await _trade.Portal.ReadAsync(db => Task.FromResult(db.Orders.Single()));
        Assert.Equal(("Call before coming", "PO-9"), (order.Note, order.PurchaseOrder));
        Assert.Empty(await _trade.Portal.ReadAsync(db => Task.FromResult(db.CartDetails.ToList())));
    }

    [Fact]
    public async Task What_cannot_be_saved_stays_in_sight_and_nothing_is_ordered()
    {
        var page = await FilledAsync(24);

        await page.Find("textarea").ChangeAsync(new string('x', Order.NoteLength + 1));
        await Place(page).ClickAsync(new MouseEventArgs());

        Assert.Contains("At most", page.Markup, StringComparison.Ordinal);
        Assert.Equal([(Atta, 24)], await _shop.LinesAsync());
        Assert.EndsWith("/", _screen.Address.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_order_is_sent_for_approval_and_the_cart_says_so_before()
    {
        await _trade.StockAsync(Atta, 100);
        await _shop.SetAsync(Atta, 24);
        var page = _screen.Render<CartPage>();

        Assert.Equal("Waits for approval: A person looks at a shop's first order.", Words(page.Find(".waits")));
        Assert.Equal("Place order: send for approval", Button(page, "Send for approval").GetAttribute("aria-label"));
        Assert.DoesNotContain("Pay ₹", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_cart_leads_to_the_order_that_emptied_it()
    {
        await _trade.StockAsync(Atta, 100);
        var number = (await _trade.PlaceAsync(Selvam, (Atta, 12))).Number;

        var page = _screen.Render<CartPage>();
        Assert.Equal($"/orders/{number}", page.Find(".empty a").GetAttribute("href"));

        _trade.Portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("/shop", _screen.Render<CartPage>().Find(".empty a").GetAttribute("href"));
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IRenderedComponent<CartPage>> FilledAsync(int pieces)
    {
        await _trade.StockAsync(Atta, 100);
        await _shop.SetAsync(Atta, pieces);
        return _screen.Render<CartPage>();
    }

    private Task<IReadOnlyList<HoldReason>> ReasonsAsync() => _trade.Portal.ReadAsync(db => Task.FromResult(db.Orders.Single().HoldReasons));

    private static IElement Place(IRenderedComponent<CartPage> page) => page.Find(".place .primary");

    private static IElement Field(IRenderedComponent<CartPage> page) => page.Find("input[aria-label='Quantity']");

    private static IElement Button(IRenderedComponent<CartPage> page, string name) => page.FindAll("button").Single(b => b.TextContent == name && !b.HasAttribute("disabled"));
}
