using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.QuickOrder;
using Arivu.Portal.Orders.QuickOrder.Pages;
using Arivu.Portal.Orders.QuickOrder.Pages.Parts;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.QuickOrder;

public sealed class QuickOrderPageTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;
    private readonly PortalScreen _screen;

    public QuickOrderPageTests()
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
    public async Task A_typed_code_with_pieces_and_a_chosen_product_become_good_lines()
    {
        var page = _screen.Render<QuickOrderPage>();
        Assert.Contains("Nothing is noted yet", page.Markup, StringComparison.Ordinal);
        var entry = page.FindComponent<ProductEntry>();

        Assert.True(await page.InvokeAsync(() => entry.Instance.TakeAsync($"{Atta} 24")));
        await page.InvokeAsync(() => entry.Instance.FindAsync("cocon"));
        Assert.True(page.FindAll("[role=option]").Count > 1);
        Assert.Equal("Cocon", page.Find("[role=option] mark").TextContent);
        Assert.False(await page.InvokeAsync(() => entry.Instance.TakeAsync("cocon"))); // several fit: the text goes back
        Assert.True(await page.InvokeAsync(() => entry.Instance.PickAsync("AF-OIL-001", "cocon x 2 cases")));

        Assert.Equal("2 lines are good", page.Find("[aria-label='2 lines are good'] h2").TextContent);
        Assert.Equal("40", page.Find("[data-testid=quick-AF-OIL-001] input").GetAttribute("value"));
        Assert.Empty(page.FindAll("[role=option]"));
    }

    [Fact]
    public async Task Bad_lines_stand_with_their_row_and_way_and_only_the_good_ones_go_into_the_cart()
    {
        await PasteAsync($"AF-FLR-06 20\nAF-SNK-002 25\n{Atta} 12\n{Atta} 12");
        var page = _screen.Render<QuickOrderPage>();

        Assert.Equal(2, page.FindAll("li.fault").Count);
        Assert.Contains("Line 1 of your paste, “20”", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Was twice in your list: 12 + 12 joined", page.Markup, StringComparison.Ordinal);
        await page.Find("button[title='Make line 2 40 pieces']").ClickAsync(new());
        Assert.Single(page.FindAll("li.fault"));

        await page.Find(".place button").ClickAsync(new());

        Assert.Contains("2 products are in the cart", page.Markup, StringComparison.Ordinal);
        Assert.Equal([(Atta, 24), ("AF-SNK-002", 40)], (await _shop.LinesAsync()).OrderBy(l => l.Quantity));
        Assert.Single(page.FindAll("li.fault"));

        await page.FindAll(".added button")[0].ClickAsync(new());
        Assert.Empty(await _shop.LinesAsync());
        Assert.Equal(2, page.FindAll("li.good").Count);
    }

    // The lines of the person on the screen.
    private async Task PasteAsync(string text) => await _screen.Services.GetRequiredService<QuickOrderService>().PutAsync(QuickText.Read(text), Cancel);
}
