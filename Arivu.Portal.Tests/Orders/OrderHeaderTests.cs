using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;

namespace Arivu.Portal.Tests.Orders;

/// <summary>What the head of an order's page offers and says.</summary>
public sealed class OrderHeaderTests : IAsyncLifetime
{
    private readonly TradeBench _bench = new();

    public async ValueTask InitializeAsync() => await _bench.StockAsync(TradeBench.Atta, 500);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task The_header_shows_three_buttons_at_most_and_keeps_the_others_in_a_menu()
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await _bench.AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));
        await _bench.AsTeamAsync(orders => orders.ShipAsync(number, new ShipGoods { Lines = [new PlaceLine(TradeBench.Atta, 12)] }, CancellationToken.None));
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);

        var page = Open(screen, number);

        Assert.Equal(["Cancel order", "Mark delivered", "Ship"], Head(page).QuerySelectorAll(".acts > .btn").Select(Words));
        Assert.Equal(["Send in part", "Pick list", "Mark as urgent", "Take back goods"], Head(page).QuerySelectorAll("details .btn").Select(Words));
    }

    [Fact]
    public async Task A_cancelled_order_shows_the_value_it_had_struck_out()
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        var value = (await _bench.OrderAsync(number)).Total.ToString();
        await _bench.AsTeamAsync(orders => orders.CancelAsync(number, "Less", [new PlaceLine(TradeBench.Atta, 12)], CancellationToken.None));
        await _bench.AsTeamAsync(orders => orders.CancelAsync(number, "By phone", null, CancellationToken.None));
        await using var team = new PortalScreen(_bench.Portal, Role.Staff);
        await using var shop = new PortalScreen(_bench.Portal, Role.Retailer);

        Assert.Equal(value, Open(team, number).Find("header s").TextContent.Trim());
        Assert.Equal(value, Open(shop, number).Find("header s").TextContent.Trim());
        var row = (await _bench.Portal.AsAsync<OrderQueries, OrderList>(Role.Staff, o => o.ListAsync(OrderFilter.Of(new OrderAddress()), CancellationToken.None))).Rows.Items.Single(r => r.Number == number);
        Assert.Equal((Money.Zero, value), (row.Total, row.Was.ToString()));
    }

    private static IRenderedComponent<OrderPage> Open(PortalScreen screen, string number) => screen.Render<OrderPage>(p => p.Add(page => page.Number, number));

    private static AngleSharp.Dom.IElement Head(IRenderedComponent<OrderPage> page) => page.Find("h1").Closest("header")!;

    private static string Words(AngleSharp.Dom.IElement button) => button.QuerySelector("span")?.TextContent ?? "";
}
