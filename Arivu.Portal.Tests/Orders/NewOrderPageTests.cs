using AngleSharp.Dom;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Orders;

public sealed class NewOrderPageTests : IAsyncLifetime
{
    private readonly TradeBench _bench = new();

    public async ValueTask InitializeAsync()
    {
        await _bench.StockAsync(TradeBench.Atta, 60);
        await _bench.StockAsync(TradeBench.BigAtta, 400);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_telephone_order_is_typed_line_by_line_and_placed_for_the_shop()
    {
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);
        var page = screen.Render<NewOrderPage>();

        await TypeAsync(page, "Retailer", "lowcarb lane");
        await TypeAsync(page, "line-1-sku", "af-lca-1kg");
        await TypeAsync(page, "line-2-sku", TradeBench.BigAtta);
        await TypeAsync(page, "line-2-quantity", "8");
        await PlaceAsync(page);

        var number = screen.Address.Uri[^14..];
        var order = await _bench.OrderAsync(number);
        Assert.Equal((await _bench.RetailerAsync("R014")).Id, order.RetailerId);
        Assert.Equal([(TradeBench.Atta, 12), (TradeBench.BigAtta, 8)], order.Lines.Select(l => (l.Sku, l.Quantity)));
    }

    [Fact]
    public async Task What_cannot_be_ordered_is_said_beside_its_row_and_nothing_is_placed()
    {
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);
        var page = screen.Render<NewOrderPage>();
        await TypeAsync(page, "Retailer", "R001");
        await TypeAsync(page, "line-1-sku", TradeBench.Atta);
        await TypeAsync(page, "line-1-quantity", "13");
        await TypeAsync(page, "line-2-sku", "NO-SUCH");
        await TypeAsync(page, "line-2-quantity", "4");

        await PlaceAsync(page);

        Assert.Contains("in steps of 12", Message(page, "line-1-quantity"), StringComparison.Ordinal);
        Assert.Contains("NO-SUCH is not sold", Message(page, "line-2-sku"), StringComparison.Ordinal);
        Assert.Equal(0, await _bench.Portal.ReadAsync(db => db.Orders.CountAsync()));
    }

    [Fact]
    public async Task The_same_product_in_two_rows_is_one_line_and_its_shortage_stands_at_the_first()
    {
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);
        var page = screen.Render<NewOrderPage>();
        await TypeAsync(page, "Retailer", "R001");
        await TypeAsync(page, "line-1-sku", TradeBench.BigAtta);
        await TypeAsync(page, "line-2-sku", TradeBench.Atta);
        await TypeAsync(page, "line-2-quantity", "48");
        await TypeAsync(page, "line-3-sku", TradeBench.Atta);
        await TypeAsync(page, "line-3-quantity", "24");
        Assert.Contains("60 pieces for this shop", page.Markup, StringComparison.Ordinal);

        await PlaceAsync(page);

        Assert.Contains("60 free for this shop, 72 asked", Message(page, "line-2-quantity"), StringComparison.Ordinal);
        Assert.Equal("", Message(page, "line-3-quantity"));
    }

    [Fact]
    public async Task Without_a_shop_the_shop_is_asked_for()
    {
        await using var screen = new PortalScreen(_bench.Portal, Role.Staff);
        var page = screen.Render<NewOrderPage>();
        await TypeAsync(page, "line-1-sku", TradeBench.Atta);

        await PlaceAsync(page);

        Assert.Equal("Choose the shop.", Message(page, "Retailer"));
    }

    private static Task PlaceAsync(IRenderedComponent<NewOrderPage> page) => page.FindAll("button").Single(b => b.QuerySelector("span")?.TextContent == "Place order").ClickAsync();

    private static Task TypeAsync(IRenderedComponent<NewOrderPage> page, string field, string text) => Input(page, field).ChangeAsync(text);

    private static IElement Input(IRenderedComponent<NewOrderPage> page, string field) => page.Find(field.StartsWith("line", StringComparison.Ordinal) ? $"#{field}" : $"[name$='{field}']");

    private static string Message(IRenderedComponent<NewOrderPage> page, string field) => Input(page, field).Closest(".field")!.QuerySelector(".message")?.TextContent ?? "";
}
