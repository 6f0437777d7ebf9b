using AngleSharp.Dom;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Pages.Parts;
using Arivu.Portal.Orders.Shop.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class ShopOrderTests : IAsyncDisposable
{
    private readonly CommandCount _commands = new();
    private readonly TradeBench _trade;
    private readonly Shopper _shop;

    public ShopOrderTests()
    {
        _trade = new TradeBench { Portal = new TestPortal { WithDemo = true, Wiring = services => services.AddSingleton<IInterceptor>(_commands) } };
        _shop = new Shopper(_trade);
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Add_becomes_a_stepper_that_changes_the_cart()
    {
        await _trade.StockAsync(Atta, 70);
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        var shop = Search(screen);
        var add = Row(shop, Atta).QuerySelector("button[aria-label='Add to cart']")!;
        Assert.Equal(("Add", "12"), (add.TextContent, add.GetAttribute("data-adds")));

        await add.ClickAsync(new MouseEventArgs());
        Assert.Equal("12", Row(shop, Atta).QuerySelector("input[aria-label='Quantity']")!.GetAttribute("value"));
        await Row(shop, Atta).QuerySelector("button[aria-label='One more']")!.ClickAsync(new MouseEventArgs());
        await Row(shop, Atta).QuerySelector("input[aria-label='Quantity']")!.ChangeAsync("60");

        Assert.Equal([(Atta, 60)], await _shop.LinesAsync());
        Assert.Equal("Only 70 left", Row(shop, Atta).QuerySelector(".said")!.TextContent);
        await Row(shop, Atta).QuerySelector("input[aria-label='Quantity']")!.ChangeAsync("0");
        Assert.NotNull(Row(shop, Atta).QuerySelector("button[aria-label='Add to cart']"));
    }

    [Fact]
    public async Task The_product_s_page_orders_too()
    {
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        var page = screen.Render<ShopProductPage>(p => p.Add(shown => shown.Sku, Atta));

        await Row(page, Atta).QuerySelector("button[aria-label='Add to cart']")!.ClickAsync(new MouseEventArgs());

        Assert.NotNull(Row(page, Atta).QuerySelector("input[aria-label='Quantity']"));
        Assert.Equal([(Atta, 12)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task All_rows_of_a_page_share_one_reading_of_the_cart()
    {
        await _shop.AddAsync(Atta);
        await _shop.AddAsync(BigAtta);
        await using var team = new PortalScreen(_trade.Portal, Role.Staff);
        await using var store = new PortalScreen(_trade.Portal, Role.Retailer);

        var without = await CountAsync(team);
        var with = await CountAsync(store);

        Assert.InRange(with - without, 1, 8); // the cart, and the shop's own terms, look, wishes and earlier orders: one reading each for all rows
    }

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Staff)]
    public async Task The_team_looks_on_and_orders_nothing(string role)
    {
        await using var screen = new PortalScreen(_trade.Portal, role);

        Assert.Empty(screen.Render<ShopPage>().FindAll("button[aria-label='Add to cart']"));
        Assert.Empty(screen.Render<ShopProductPage>(p => p.Add(shown => shown.Sku, Atta)).FindAll("button[aria-label='Add to cart']"));
        Assert.Equal("0", screen.Render<CartLink>().Find("[data-testid='cart-count']").TextContent);
    }

    [Fact]
    public async Task The_count_and_the_bar_follow_the_cart_on_any_screen()
    {
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        screen.Address.NavigateTo("/shop");
        var (link, bar) = (screen.Render<CartLink>(), screen.Render<CartBar>());
        Assert.Equal(("0", ""), (link.Find("[data-testid='cart-count']").TextContent, bar.Markup));

        await _shop.AddAsync(Atta);
        await _shop.AddAsync(BigAtta);
        _trade.Portal.Clock.Advance(TimeSpan.FromSeconds(1));

        link.WaitForAssertion(() => Assert.Equal("2", link.Find("[data-testid='cart-count']").TextContent));
        var total = (await _shop.ViewAsync()).Amounts.Total.ToShortString();
        bar.WaitForAssertion(() => Assert.Contains($"{total} · 2 items", bar.Find("a").TextContent, StringComparison.Ordinal));

        await bar.InvokeAsync(() => screen.Address.NavigateTo("/cart"));
        Assert.Equal("", bar.Markup.Trim());
    }

    [Fact]
    public async Task A_withdrawn_product_is_refused_kindly_and_stays_out()
    {
        await _trade.StockAsync(Atta, 70);
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        var shop = Search(screen);
        await Shopper.WithdrawAsync(_trade, Atta);

        await Row(shop, Atta).QuerySelector("button[aria-label='Add to cart']")!.ClickAsync(new MouseEventArgs());

        Assert.Empty(await _shop.LinesAsync());
    }

    private static IRenderedComponent<ShopPage> Search(PortalScreen screen)
    {
        screen.Address.NavigateTo($"/shop?search={Atta}");
        return screen.Render<ShopPage>();
    }

    private Task<int> CountAsync(PortalScreen screen) => _commands.OfAsync(() =>
    {
        var shop = screen.Render<ShopPage>();
        shop.WaitForAssertion(() => Assert.Empty(shop.FindAll(".act .skeleton")));
        return Task.CompletedTask;
    });

    private static IElement Row<TPage>(IRenderedComponent<TPage> page, string sku)
        where TPage : Microsoft.AspNetCore.Components.IComponent => page.Find($"[data-testid='product-{sku}']");
}
