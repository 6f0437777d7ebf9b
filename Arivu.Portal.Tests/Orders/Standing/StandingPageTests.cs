using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Standing;
using Arivu.Portal.Orders.Standing.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Standing;

public sealed class StandingPageTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;
    private readonly PortalScreen _screen;

    public StandingPageTests() => (_shop, _screen) = (new Shopper(_trade), new PortalScreen(_trade.Portal, Role.Retailer));

    public async ValueTask DisposeAsync()
    {
        await _screen.DisposeAsync();
        await _trade.DisposeAsync();
    }

    [Fact]
    public async Task A_new_one_begins_with_the_cart_and_orders_nothing_until_it_is_started()
    {
        await _shop.SetAsync(Atta, 24);
        var list = _screen.Render<StandingListPage>();
        list.FindAll("button").Single(button => button.TextContent.Contains("From my cart", StringComparison.Ordinal)).Click();

        list.WaitForAssertion(() => Assert.Contains("/standing-orders/", _screen.Address.Uri, StringComparison.Ordinal));
        var page = Page(Guid.Parse(_screen.Address.Uri.Split('/')[^1]));
        Assert.Equal("Not started", page.Find("[data-testid=standing-state]").TextContent);
        Assert.Equal("24", page.Find($"[data-testid=standing-line-{Atta}] input").GetAttribute("value"));

        Press(page, "Start");
        page.WaitForAssertion(() => Assert.Equal("Running", page.Find("[data-testid=standing-state]").TextContent));
    }

    [Fact]
    public async Task Skip_pause_and_their_undoing_stand_on_the_page()
    {
        var page = Page(await StartedAsync());
        Press(page, "Skip 23 Nov");
        page.WaitForAssertion(() => Assert.Contains("Skipped", page.Find("[data-testid=turn-2026-11-23]").TextContent, StringComparison.Ordinal));
        Assert.Contains("next on 7 Dec", page.Markup, StringComparison.Ordinal);

        Press(page, "Do not skip");
        page.WaitForAssertion(() => Assert.Contains("next on 23 Nov", page.Markup, StringComparison.Ordinal));
        Press(page, "Pause");
        page.WaitForAssertion(() => Assert.Equal("Paused", page.Find("[data-testid=standing-state]").TextContent));
        Press(page, "Go on");
        page.WaitForAssertion(() => Assert.Equal("Running", page.Find("[data-testid=standing-state]").TextContent));
    }

    [Fact]
    public async Task Other_pieces_are_saved_at_once_and_a_product_is_found_and_added()
    {
        var id = await StartedAsync();
        var page = Page(id);
        page.Find($"[data-testid=standing-line-{Atta}] input").Change("36");
        page.Find("#standing-search").Input("khakhra");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("button[aria-label^='Add ']")));
        page.Find("button[aria-label^='Add ']").Click();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-testid^=standing-line-]").Count));
        Assert.Contains((Atta, 36), (await _shop.AsAsync<StandingQueries, StandingView?>(standing => standing.OneAsync(id, Cancel)))!.Items.Select(item => (item.Product.Sku, item.Quantity)));
    }

    private async Task<Guid> StartedAsync()
    {
        var id = await _shop.AsAsync<StandingService, Guid>(standing => standing.DraftAsync(StandingBegin.Empty, Cancel));
        await _shop.AsAsync<StandingService, bool>(standing => standing.SetAsync(id, Atta, 24, Cancel));
        await _shop.AsAsync<StandingService, bool>(standing => standing.StartAsync(id, Cancel));
        return id;
    }

    private IRenderedComponent<StandingPage> Page(Guid id) => _screen.Render<StandingPage>(set => set.Add(page => page.Id, id));

    private static void Press(IRenderedComponent<StandingPage> page, string words) => page.FindAll("button").Single(button => button.TextContent.Trim() == words).Click();
}
