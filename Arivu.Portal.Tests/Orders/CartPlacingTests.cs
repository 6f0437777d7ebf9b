using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class CartPlacingTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;

    public CartPlacingTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Placing_empties_the_cart_and_takes_its_notes_along()
    {
        var cart = await FilledAsync();
        await _shop.DoAsync(c => c.NoteAsync(Atta, "fresh ones", Cancel));
        await _shop.DoAsync(c => c.DetailsAsync(new CartDetailsDraft { PurchaseOrder = "PO-7", Note = "before noon" }, Cancel));

        var order = await _trade.OrderAsync((await _shop.PlaceAsync(cart)).Number);

        Assert.Equal([(Atta, 24, "fresh ones"), (BigAtta, 4, null)], order.Lines.OrderBy(l => l.Position).Select(l => (l.Sku, l.Quantity, l.Note)));
        var after = await _shop.ViewAsync();
        Assert.Empty(after.Lines);
        Assert.Equal((null, null), (after.PurchaseOrder, after.Note));
    }

    [Fact]
    public async Task A_second_screen_that_places_the_same_cart_is_told_that_it_was_placed()
    {
        var cart = await FilledAsync();
        await _shop.PlaceAsync(cart);

        var refused = await RefusedAsync("cart-changed", () => _shop.PlaceAsync(cart));

        Assert.Contains("another screen", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await OrdersAsync());
    }

    [Fact]
    public async Task Two_screens_that_place_at_once_make_one_order()
    {
        var cart = await FilledAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => _shop.PlaceAsync(cart)), Cancel)));

        Assert.Single(tries, fault => fault is null);
        Assert.All(tries.OfType<Exception>(), fault => Assert.Equal("cart-changed", Assert.IsType<RuleBrokenException>(fault).Code));
        Assert.Equal(1, await OrdersAsync());
    }

    [Fact]
    public async Task The_same_key_is_one_order_also_at_once_and_after_the_cart_is_empty()
    {
        var cart = await FilledAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _shop.PlaceAsync(cart, "try-1"), Cancel)));
        var again = await _shop.PlaceAsync(cart, "try-1");

        Assert.Single(answers.Append(again).Select(a => a.Number).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await OrdersAsync());
    }

    [Fact]
    public async Task A_quantity_changed_on_another_screen_is_shown_again_and_not_placed()
    {
        var cart = await FilledAsync();
        await _shop.SetAsync(Atta, 36);

        await RefusedAsync("cart-changed", () => _shop.PlaceAsync(cart));

        Assert.Equal([(Atta, 36), (BigAtta, 4)], await _shop.LinesAsync());
        Assert.Equal(0, await OrdersAsync());
    }

    [Fact]
    public async Task A_price_that_changed_since_it_was_seen_is_shown_again_and_not_charged()
    {
        var cart = await FilledAsync();
        await ReviseAsync(_trade, Atta, facts => facts with { WholesalePrice = Money.FromRupees(390) });

        await RefusedAsync("cart-changed", () => _shop.PlaceAsync(cart));
        Assert.Equal(2, (await _shop.LinesAsync()).Count());

        await _shop.PlaceAsync(await _shop.ViewAsync());
        Assert.Equal(1, await OrdersAsync());
    }

    [Fact]
    public async Task A_refused_order_leaves_the_cart_and_names_the_line_in_the_cart_s_order()
    {
        await _trade.StockAsync(Atta, 12);
        await _trade.StockAsync(BigAtta, 40);
        await _shop.SetAsync(BigAtta, 4);
        _trade.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await _shop.SetAsync(Atta, 24);
        await _shop.DoAsync(c => c.DetailsAsync(new CartDetailsDraft { PurchaseOrder = "PO-7" }, Cancel));

        var refused = await RefusedAsync("insufficient-stock", async () => await _shop.PlaceAsync(await _shop.ViewAsync()));

        Assert.Equal("lines[1].quantity", Assert.Single(refused.Errors).Key);
        var after = await _shop.ViewAsync();
        Assert.Equal((2, "PO-7"), (after.Lines.Count, after.PurchaseOrder));
    }

    [Fact]
    public async Task A_withdrawn_product_stops_the_order_until_it_is_taken_out()
    {
        await FilledAsync();
        await WithdrawAsync(_trade, BigAtta);

        await RefusedAsync("quantity", async () => await _shop.PlaceAsync(await _shop.ViewAsync()));
        await _shop.SetAsync(BigAtta, 0);

        Assert.Equal(24, Assert.Single((await _trade.OrderAsync((await _shop.PlaceAsync(await _shop.ViewAsync())).Number)).Lines).Quantity);
    }

    private async Task<CartView> FilledAsync()
    {
        await _trade.StockAsync(Atta, 100);
        await _trade.StockAsync(BigAtta, 40);
        await _shop.SetAsync(Atta, 24);
        await _shop.SetAsync(BigAtta, 4);
        return await _shop.ViewAsync();
    }

    private Task<int> OrdersAsync() => _trade.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel));
}
