using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;

namespace Arivu.Portal.Tests.Orders;

public sealed class OrderPageWordsTests : IAsyncLifetime
{
    private readonly TradeBench _bench = new();

    public async ValueTask InitializeAsync() => await _bench.StockAsync(TradeBench.Atta, 500);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_placed_order_is_confirmed_calmly()
    {
        var number = await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
        await using var screen = new PortalScreen(_bench.Portal, Role.Retailer);
        screen.Address.NavigateTo($"/orders/{number}?placed=1");

        Assert.Contains("Your order is placed", Open(screen, number).Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_shop_wrote_is_shown_as_text()
    {
        await _bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
        var wish = TradeBench.Wish((TradeBench.Atta, 12)) with { Note = "<script>alert(1)</script>", PurchaseOrder = "<b>9</b>" };
        var number = (await _bench.PlaceAsync(TradeBench.Selvam, wish)).Number;
        await using var screen = new PortalScreen(_bench.Portal, Role.Admin);

        var page = Open(screen, number);

        Assert.Contains("<script>alert(1)</script>", page.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("script"));
    }

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Retailer)]
    public async Task A_held_order_waits_for_approval_and_says_why(string role)
    {
        var number = (await _bench.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 12))).Number;
        await using var screen = new PortalScreen(_bench.Portal, role);

        var page = Open(screen, number);

        Assert.Equal("Waiting for approval", page.Find("[aria-current=step] b").TextContent);
        Assert.Empty(page.FindAll("[aria-current=step] use[href$='#truck']"));
        Assert.Contains(role == Role.Admin ? "The first order of this shop." : "approval", page.Markup, StringComparison.Ordinal); // the shop reads it in words of its own
    }

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Retailer)]
    public async Task The_remark_on_a_line_is_shown_to_both_sides(string role)
    {
        var wish = new PlaceOrder { Lines = [new PlaceLine(TradeBench.Atta, 12, "no torn packs")] };
        var number = (await _bench.PlaceAsync(TradeBench.Selvam, wish)).Number;
        await using var screen = new PortalScreen(_bench.Portal, role);

        Assert.Contains("no torn packs", Open(screen, number).Find($"[data-testid='line-{TradeBench.Atta}']").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<OrderPage> Open(PortalScreen screen, string number) => screen.Render<OrderPage>(p => p.Add(page => page.Number, number));
}
