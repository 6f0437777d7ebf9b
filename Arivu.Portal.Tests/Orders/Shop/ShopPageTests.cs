using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shop.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Shop;

public sealed class ShopPageTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task The_shop_shows_rows_filters_and_shelves_as_links()
    {
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        screen.Address.NavigateTo("/shop?category=flours&rate=5");

        var shop = screen.Render<ShopPage>();

        var atta = shop.Find($"[data-testid=product-{Atta}]");
        Assert.Contains("₹403.20", atta.TextContent, StringComparison.Ordinal);
        Assert.Contains("Earn 16 %", atta.TextContent, StringComparison.Ordinal);
        Assert.Contains("case 12 · GST 5 %", atta.TextContent, StringComparison.Ordinal);
        shop.WaitForAssertion(() => Assert.Equal("Out of stock", shop.Find($"[data-testid=stock-{Atta}]").TextContent));
        Assert.All(shop.FindAll(".strip a, aside a, .look a"), link => Assert.StartsWith("/shop", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("rate=", shop.FindAll("aside a.box").Single(box => box.HasAttribute("aria-current")).GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_out_is_told_and_cannot_be_added_from_the_list()
    {
        await _trade.StockAsync(BigAtta, 3);
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        screen.Address.NavigateTo("/shop?search=low carb atta");
        var shop = screen.Render<ShopPage>();

        shop.WaitForAssertion(() => Assert.NotNull(shop.Find($"[data-testid=tell-{Atta}]")));
        shop.WaitForAssertion(() => Assert.NotNull(shop.Find($"[data-testid=tell-{BigAtta}]")));
        Assert.Contains("4 pieces is the least", shop.Find($"[data-testid=product-{BigAtta}]").TextContent, StringComparison.Ordinal);
        Assert.Empty(shop.FindAll("button[aria-label='Add to cart']"));
    }

    [Fact]
    public async Task Typing_searches_after_a_moment_without_Enter()
    {
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        screen.Address.NavigateTo("/shop?category=oils");
        var shop = screen.Render<ShopPage>();

        var typing = shop.Find("input[type=search]").InputAsync(new() { Value = "nall" });
        var rest = shop.Find("input[type=search]").InputAsync(new() { Value = "nallennai" });
        _trade.Portal.Clock.Advance(TimeSpan.FromMilliseconds(300));
        await Task.WhenAll(typing, rest);

        Assert.EndsWith("/shop?category=oils&search=nallennai", screen.Address.Uri, StringComparison.Ordinal);
        shop.WaitForAssertion(() => Assert.Equal(["product-AF-OIL-004"], Rows(shop)));
        Assert.Equal("nallennai", shop.Find("input[type=search]").GetAttribute("value"));
        Assert.Contains("What fits best", shop.Find(".sort summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_hold_what_rows_hold()
    {
        var person = await _trade.Portal.ReadAsync(db => db.Users.Where(u => u.RetailerId == 1).Select(u => u.Id).FirstAsync(Xunit.TestContext.Current.CancellationToken));
        await using var screen = new PortalScreen(_trade.Portal.ScopeOf(Role.Retailer, 1, login: person), Role.Retailer);
        var rows = Rows(screen.Render<ShopPage>());
        screen.Address.NavigateTo("/shop?look=cards");
        var cards = screen.Render<ShopPage>();

        Assert.Equal(rows, Rows(cards));
        Assert.Equal(rows.Count, cards.FindAll("li.card").Count);
        Assert.Equal("true", cards.Find(".look a[aria-label=Cards]").GetAttribute("aria-current"));
        screen.Address.NavigateTo("/shop"); // the next visit looks as this person chose
        var next = screen.Render<ShopPage>();
        next.WaitForAssertion(() => Assert.NotEmpty(next.FindAll("li.card")));
    }

    private static List<string> Rows(IRenderedComponent<ShopPage> shop) => [.. shop.FindAll("li[data-testid]").Select(row => row.GetAttribute("data-testid")!)];
}
