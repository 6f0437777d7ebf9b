using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;

namespace Arivu.Portal.Tests.Orders;

/// <summary>What the panels of an order's page send is what stands on the screen.</summary>
public sealed class OrderPanelTests : IAsyncLifetime
{
    private readonly TradeBench _bench = new();

    public async ValueTask InitializeAsync() => await _bench.StockAsync(TradeBench.Atta, 500);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("500")]
    [InlineData("-2")]
    [InlineData("2.5")]
    public async Task Nothing_is_sent_while_a_line_shows_an_error(string typed)
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await _bench.AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);
        var page = Open(screen, number);
        await Button(page, "Send in part").ClickAsync();

        await page.Find("[role=dialog] input[aria-label=Quantity]").ChangeAsync(typed);

        Assert.Equal(typed, page.Find("[role=dialog] input[aria-label=Quantity]").GetAttribute("value"));
        Assert.NotNull(page.Find("[role=dialog] .fault"));
        Assert.True(page.Find("[role=dialog] button[type=submit]").HasAttribute("disabled"));
        await page.Find("[role=dialog] form").SubmitAsync(); // the Enter key
        Assert.Empty((await _bench.OrderAsync(number)).Shipments);
        await page.Find("[role=dialog] button.all").ClickAsync();
        Assert.False(page.Find("[role=dialog] button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Goods_come_back_only_when_somebody_said_whether_they_are_sound()
    {
        var number = await _bench.ShippedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await using var screen = new PortalScreen(_bench.Portal, Role.Admin);
        var page = Open(screen, number);
        await Button(page, "Take back goods").ClickAsync();
        Assert.Contains("24 can come back", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);

        await page.Find("[role=dialog] button[aria-label='One case more']").ClickAsync();
        await page.Find("[role=dialog] textarea").ChangeAsync("Torn");
        Assert.True(page.Find("[role=dialog] button[type=submit]").HasAttribute("disabled"));
        await page.Find("[role=dialog] select").ChangeAsync("False");
        await page.Find("[role=dialog] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("12 came back", page.Markup, StringComparison.Ordinal));
        Assert.Equal(476, (await _bench.BatchesAsync(TradeBench.Atta)).Single().OnHand);
    }

    [Fact]
    public async Task The_team_finds_the_papers_of_the_warehouse()
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await _bench.AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));
        await _bench.AsTeamAsync(orders => orders.ShipAsync(number, new ShipGoods { Lines = [new PlaceLine(TradeBench.Atta, 12)] }, CancellationToken.None));
        await using var team = new PortalScreen(_bench.Portal, Role.Staff);
        await using var shop = new PortalScreen(_bench.Portal, Role.Retailer);

        string[] papers = [$"/orders/{number}/pick-list/pdf", $"/orders/{number}/shipments/1/packing-slip/pdf", $"/orders/{number}/shipments/1/challan/pdf"];
        var links = Open(team, number).FindAll("a").Select(a => a.GetAttribute("href")).ToList();

        Assert.Empty(papers.Except(links, StringComparer.Ordinal));
        Assert.Equal([papers[1]], Open(shop, number).FindAll("a").Select(a => a.GetAttribute("href")).Intersect(papers, StringComparer.Ordinal)); // what came in the box
    }

    private static IRenderedComponent<OrderPage> Open(PortalScreen screen, string number) => screen.Render<OrderPage>(p => p.Add(page => page.Number, number));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<OrderPage> page, string words) => page.FindAll("button").Single(button => button.QuerySelector("span")?.TextContent == words);
}
