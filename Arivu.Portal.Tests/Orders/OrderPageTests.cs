using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Arivu.Portal.Tests.Orders;

public sealed class OrderPageTests : IAsyncLifetime
{
    private static readonly string[] Acts = ["Approve", "Reject", "Start packing", "Ship", "Mark delivered", "Cancel order", "Take back goods"];
    private readonly TradeBench _bench = new();

    public async ValueTask InitializeAsync() => await _bench.StockAsync(TradeBench.Atta, 500);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task The_team_walks_an_order_from_approval_to_delivery_with_the_named_buttons()
    {
        var number = (await _bench.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 12))).Number;
        await using var screen = new PortalScreen(_bench.Portal, Role.Admin);
        var page = Open(screen, number);

        Assert.Equal(["Approve", "Reject", "Cancel order"], Offered(page));
        await PressAsync(page, "Approve", "Confirmed");
        Assert.Equal(["Start packing", "Cancel order"], Offered(page));
        await PressAsync(page, "Start packing", "Packing");
        Assert.Equal(["Ship", "Cancel order"], Offered(page));
        await PressAsync(page, "Ship", "Shipped");
        Assert.Equal(["Mark delivered", "Take back goods"], Offered(page));
        Assert.Contains("B-001", page.Markup, StringComparison.Ordinal);
        await PressAsync(page, "Mark delivered", "Delivered");
        Assert.Equal(["Take back goods"], Offered(page));
    }

    [Fact]
    public async Task One_act_at_most_is_the_green_one()
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await _bench.AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));
        await _bench.AsTeamAsync(orders => orders.ShipAsync(number, new ShipGoods { Lines = [new PlaceLine(TradeBench.Atta, 12)] }, CancellationToken.None));
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);

        var page = Open(screen, number);

        Assert.Equal(["Ship", "Mark delivered", "Cancel order", "Take back goods"], Offered(page));
        Assert.Equal("Ship", Words(page.FindAll("button.primary").Single()));
    }

    [Fact]
    public async Task A_shop_may_cancel_until_packing_begins_and_has_no_button_of_the_team()
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
        await using var screen = new PortalScreen(_bench.Portal, Role.Retailer);
        var page = Open(screen, number);
        Assert.Equal(["Cancel order"], Offered(page));

        await _bench.AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));

        await ShowsAsync(page, "Packing");
        Assert.Empty(Offered(page));
        Assert.Contains("Being packed now", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_cancels_and_reads_what_it_means()
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
        await using var screen = new PortalScreen(_bench.Portal, Role.Retailer);
        var page = Open(screen, number);

        await Button(page, "Cancel order").ClickAsync();
        Assert.Contains("of your credit is free again", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        await page.Find("[role=dialog] form").SubmitAsync();
        Assert.Contains("Choose a reason", page.Find("[role=dialog] [role=alert]").TextContent, StringComparison.Ordinal);
        await page.Find("[role=dialog] input[value=other]").ChangeAsync("other");
        await page.Find("[role=dialog] textarea").ChangeAsync("No shelf space");
        await page.Find("[role=dialog] form").SubmitAsync();

        await ShowsAsync(page, "Cancelled");
        Assert.Empty(page.FindAll("[role=dialog]"));
        Assert.Contains("No shelf space", page.Find(".hero").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_reason_is_said_beside_its_field_and_the_text_stays_when_something_goes_wrong()
    {
        var number = (await _bench.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 12))).Number;
        await using var screen = new PortalScreen(_bench.Portal, Role.Admin);
        var page = Open(screen, number);
        await Button(page, "Reject").ClickAsync();

        await page.Find("[role=dialog] form").SubmitAsync();
        Assert.Equal("true", page.Find("[role=dialog] textarea").GetAttribute("aria-invalid"));
        var tooLong = new string('x', 201);
        await page.Find("[role=dialog] textarea").ChangeAsync(tooLong);
        await page.Find("[role=dialog] form").SubmitAsync();

        Assert.Contains("At most 200 characters", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        Assert.Equal(tooLong, page.Find("[role=dialog] textarea").GetAttribute("value"));
        Assert.Equal(OrderStatus.PendingApproval, (await _bench.OrderAsync(number)).Status);
    }

    [Fact]
    public async Task Approving_what_was_just_cancelled_says_the_rule_and_shows_what_stands()
    {
        var number = (await _bench.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 12))).Number;
        await using var screen = new PortalScreen(_bench.Portal, Role.Admin);
        var page = Open(screen, number);
        await _bench.AsShopAsync(TradeBench.Selvam, orders => orders.CancelAsync(number, "Too late", null, CancellationToken.None));

        await Button(page, "Approve").ClickAsync();

        Assert.Contains(screen.Services.GetRequiredService<ISnackbar>().ShownSnackbars, bar => $"{bar.Message}".Contains("is cancelled", StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("Cancelled", Status(page)));
        Assert.Empty(Offered(page));
    }

    [Fact]
    public async Task A_change_elsewhere_is_shown_without_reload_and_an_open_panel_keeps_what_was_typed()
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await _bench.AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);
        var page = Open(screen, number);
        await Button(page, "Send in part").ClickAsync();
        await Vehicle(page).ChangeAsync("TN 38 AB 1234");

        await _bench.AsTeamAsync(orders => orders.CancelAsync(number, "Less", [new PlaceLine(TradeBench.Atta, 12)], CancellationToken.None));

        _bench.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("24 ordered, 12 cancelled", page.Markup, StringComparison.Ordinal));
        Assert.Equal("TN 38 AB 1234", Vehicle(page).GetAttribute("value"));
    }

    [Fact]
    public async Task A_part_is_sent_with_its_vehicle()
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 24));
        await _bench.AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);
        var page = Open(screen, number);

        await Button(page, "Send in part").ClickAsync();
        await page.Find("[role=dialog] input[aria-label=Quantity]").ChangeAsync("10");
        await Vehicle(page).ChangeAsync("TN 38 AB 1234");
        Assert.Contains("Send 10 pieces", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        await page.Find("[role=dialog] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Send the other 14 pieces", page.Markup, StringComparison.Ordinal));
        Assert.Equal("TN 38 AB 1234", (await _bench.OrderAsync(number)).Shipments.Single().Vehicle);
        Assert.Equal("Packing", Status(page));
    }

    private static IRenderedComponent<OrderPage> Open(PortalScreen screen, string number) => screen.Render<OrderPage>(p => p.Add(page => page.Number, number));

    private static string Words(AngleSharp.Dom.IElement button) => button.QuerySelector("span")?.TextContent ?? "";

    private static List<string> Offered(IRenderedComponent<OrderPage> page) => [.. Acts.Where(act => page.FindAll("button").Any(button => Words(button) == act))];

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<OrderPage> page, string words) => page.FindAll("button").Single(button => Words(button) == words);

    private static AngleSharp.Dom.IElement Vehicle(IRenderedComponent<OrderPage> page) => page.Find("[role=dialog] input[placeholder^=TN]");

    private static string Status(IRenderedComponent<OrderPage> page) => page.Find("[data-testid=order-status]").TextContent;

    private static async Task PressAsync(IRenderedComponent<OrderPage> page, string words, string status)
    {
        await Button(page, words).ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(status, Status(page)));
    }

    // The page waits a moment before it reads again, on the portal's clock.
    private async Task ShowsAsync(IRenderedComponent<OrderPage> page, string status)
    {
        await Until.TrueAsync(() =>
        {
            _bench.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(Status(page) == status);
        }, $"The page showing {status}");
    }
}
