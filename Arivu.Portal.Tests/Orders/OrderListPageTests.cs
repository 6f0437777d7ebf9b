using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Orders.Pages.Parts;
using Arivu.Portal.Tests.Catalog;
using Bunit;

namespace Arivu.Portal.Tests.Orders;

public sealed class OrderListPageTests : IAsyncLifetime
{
    private readonly TradeBench _bench = new();

    public async ValueTask InitializeAsync() => await _bench.StockAsync(TradeBench.Atta, 500);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_new_order_appears_in_the_team_s_list_and_count_by_itself()
    {
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);
        var list = screen.Render<OrderListPage>();
        var count = screen.Render<WaitingCount>();
        Assert.Contains("No order fits", list.Markup, StringComparison.Ordinal);

        var number = (await _bench.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 12))).Number;

        await SoonAsync(() => list.FindAll($"[data-testid=order-{number}]").Count == 1 && count.FindAll(".waits").Count == 1);
        Assert.Contains("glow", list.Find($"[data-testid=order-{number}]").ClassName, StringComparison.Ordinal);
        Assert.StartsWith("1", count.Find(".waits").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_approves_in_the_list_by_one_press()
    {
        var number = (await _bench.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 12))).Number;
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);
        var list = screen.Render<OrderListPage>();
        Assert.Contains("The first order of this shop.", list.Markup, StringComparison.Ordinal);

        await list.FindAll("button[data-key=a]").Single().ClickAsync();

        list.WaitForAssertion(() => Assert.Contains("Confirmed", list.Find($"[data-testid=order-{number}]").TextContent, StringComparison.Ordinal));
        Assert.Empty(list.FindAll("button[data-key=a]"));
    }

    [Fact]
    public async Task Orders_approved_together_are_each_reported_by_themselves()
    {
        var first = (await _bench.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 12))).Number;
        var second = (await _bench.PlaceAsync("R014", (TradeBench.Atta, 12))).Number;
        await using var screen = new PortalScreen(_bench.Portal, Role.Admin);
        var list = screen.Render<OrderListPage>();
        foreach (var number in new[] { first, second })
        {
            await list.Find($"[data-testid=order-{number}] input[type=checkbox]").ChangeAsync(true);
        }

        await _bench.AsShopAsync("R014", orders => orders.CancelAsync(second, "Later", null, CancellationToken.None));
        await list.FindAll(".bulk button").First(button => button.TextContent.Contains("Approve 2", StringComparison.Ordinal)).ClickAsync();

        list.WaitForAssertion(() => Assert.Contains("1 of 2: approved", list.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.Contains($"{second}", list.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("is cancelled", list.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("Confirmed", list.Find($"[data-testid=order-{first}]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_sees_its_orders_as_rows_and_nothing_of_the_team()
    {
        var mine = (await _bench.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 12))).Number;
        var other = (await _bench.PlaceAsync("R014", (TradeBench.Atta, 12))).Number;
        await using var screen = new PortalScreen(_bench.Portal, Role.Retailer);

        var list = screen.Render<OrderListPage>();

        Assert.Equal($"/orders/{mine}", list.Find($"[data-testid=order-{mine}] a").GetAttribute("href"));
        Assert.DoesNotContain(other, list.Markup, StringComparison.Ordinal);
        Assert.Empty(list.FindAll("button[data-key], a[href='/orders/new'], [data-row] input[type=checkbox]"));
        Assert.DoesNotContain("The first order of this shop.", list.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_without_orders_is_shown_the_way_to_the_shop()
    {
        await using var screen = new PortalScreen(_bench.Portal, Role.Retailer);

        Assert.NotNull(screen.Render<OrderListPage>().Find(".empty a[href='/shop']"));
    }

    [Fact]
    public async Task Screens_that_are_gone_hear_nothing_more()
    {
        var bus = (LiveBus)_bench.Portal.Services.GetService(typeof(LiveBus))!;
        var before = bus.Count;
        await using (var screen = new PortalScreen(_bench.Portal, Role.Staff))
        {
            screen.Render<OrderListPage>();
            Assert.NotEqual(before, bus.Count);
        }

        Assert.Equal(before, bus.Count);
    }

    private Task SoonAsync(Func<bool> holds) => Until.TrueAsync(() =>
    {
        _bench.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return Task.FromResult(holds());
    }, "The list showing the new order");
}
