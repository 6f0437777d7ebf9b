using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Shortages;

/// <summary>What a shop chose for a line that is not all there: 12 of 24 are on the shelf.</summary>
public sealed class ShortChoiceTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;

    public ShortChoiceTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Send_what_is_there_orders_full_packs_of_it_and_notes_the_lost_sale()
    {
        var cart = await FilledAsync(ShortChoice.Part);

        var order = await PlacedAsync(cart);

        Assert.Equal((Atta, 12, ShortChoice.Part), (order.Lines[0].Sku, order.Lines[0].Quantity, order.Lines[0].IfShort));
        Assert.Equal(cart.Amounts.Total, order.Total);
        Assert.Equal(12, await _trade.Portal.ReadAsync(db => db.LostSales.Select(l => l.Missing).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Waiting_orders_all_of_it_and_goods_that_arrive_are_promised_by_themselves()
    {
        var order = await PlacedAsync(await FilledAsync(ShortChoice.Wait));
        Assert.Equal((24, _trade.Today.AddDays(14), 12 + 4), (order.Lines[0].Quantity, order.Lines[0].WaitUntil, await PromisedAsync(order)));
        Assert.Contains(order.Steps, s => s.What == OrderStepKind.StockMissing);

        await _trade.StockAsync(Atta, 100, batch: "B-NEW");

        await Until.TrueAsync(async () => await PromisedAsync(order) == 24 + 4);
        await _trade.StockAsync(Atta, 100, batch: "B-LATER");
        await SettledAsync();
        Assert.Equal(24 + 4, await PromisedAsync(order));
    }

    [Fact]
    public async Task What_did_not_come_in_time_is_called_off_and_its_credit_is_free()
    {
        var placed = await PlacedAsync(await FilledAsync(ShortChoice.Wait));
        await _trade.AsTeamAsync(orders => orders.ApproveAsync(placed.Number, Cancel));
        await SettledAsync();
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(0, await LapseAsync());
        Assert.Equal((24, 0), await OfAttaAsync(placed.Number));

        _trade.Portal.Clock.Advance(TimeSpan.FromDays(1)); // the timer may be quicker than this test
        await Until.TrueAsync(async () => await LapseAsync() >= 0 && await OfAttaAsync(placed.Number) == (12, 12));
    }

    [Fact]
    public async Task The_substitute_takes_the_place_of_what_is_missing_where_it_is_there_itself()
    {
        await _trade.StockAsync(Other, 100);
        var cart = await FilledAsync(ShortChoice.Substitute);
        Assert.Equal(Other, cart.Lines[0].Other!.Sku);

        var order = await PlacedAsync(cart);

        Assert.Equal([(Atta, 12), (BigAtta, 4), (Other, cart.Lines[0].Other!.Pieces)], order.Lines.Select(l => (l.Sku, l.Quantity)));
        Assert.Equal([1, 2, 3], order.Lines.Select(l => l.Position));
        Assert.StartsWith("Instead of 12 pieces", order.Lines[2].Note, StringComparison.Ordinal);
        Assert.Equal(cart.Amounts.Total, order.Total);
    }

    [Fact]
    public async Task A_substitute_that_is_gone_asks_the_shop_again()
    {
        await _trade.StockAsync(Other, 24);
        var cart = await FilledAsync(ShortChoice.Substitute);
        await _trade.PlaceAsync("R002", (Other, 24));

        await RefusedAsync("insufficient-stock", () => _shop.PlaceAsync(cart));

        Assert.Equal(2, (await _shop.ViewAsync()).Lines.Count);
    }

    [Fact]
    public async Task All_or_nothing_leaves_the_line_out_and_an_order_of_nothing_is_none()
    {
        var order = await PlacedAsync(await FilledAsync(ShortChoice.Drop));
        Assert.Equal(BigAtta, Assert.Single(order.Lines).Sku);

        await _shop.SetAsync(Atta, 24);
        await _shop.DoAsync(cart => cart.IfShortAsync(Atta, ShortChoice.Drop, null, Cancel));
        await RefusedAsync("insufficient-stock", async () => await _shop.PlaceAsync(await _shop.ViewAsync()));

        Assert.Single(await _shop.LinesAsync());
    }

    [Fact]
    public async Task One_product_stands_in_for_one_line_of_an_order()
    {
        await _trade.StockAsync(Other, 200);
        await _shop.SetAsync(Atta, 12);
        await _shop.SetAsync("AF-FLR-006", 20);
        var other = (await _trade.Portal.ReadAsync(db => db.Products.Where(p => p.Sku == Other).Select(p => p.Id).SingleAsync(Cancel)));
        await _shop.DoAsync(cart => cart.IfShortAsync(Atta, ShortChoice.Substitute, other, Cancel));
        await _shop.DoAsync(cart => cart.IfShortAsync("AF-FLR-006", ShortChoice.Substitute, other, Cancel));

        var cart = await _shop.ViewAsync();

        Assert.Equal(Other, cart.Lines[0].Other!.Sku);
        Assert.NotEqual(Other, cart.Lines[1].Other?.Sku);
        await RefusedAsync("insufficient-stock", () => _shop.PlaceAsync(cart));
    }

    [Fact]
    public async Task Of_a_line_that_is_wanted_whole_the_warehouse_sends_no_part()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 60, batch: "B-WET");
        await _trade.StockAsync(Atta, 12, daysLeft: 90, batch: "B-DRY");
        await _trade.StockAsync(BigAtta, 40);
        var number = (await _trade.PlaceAsync(Selvam, new PlaceOrder { Lines = [new PlaceLine(Atta, 24) { IfShort = ShortChoice.Drop }, new PlaceLine(BigAtta, 4)] })).Number;
        await _trade.AsTeamAsync(orders => orders.ApproveAsync(number, Cancel));
        await SettledAsync();
        await _trade.AsTeamAsync(orders => orders.StartPackingAsync(number, Cancel));
        var wet = (await _trade.BatchesAsync(Atta)).Single(b => b.Number == "B-WET").Id;
        await _trade.Portal.AsAsync<BatchKeeping, KeptBack?>(Role.Staff, k => k.KeepBackAsync(wet, "wet", Cancel));

        await _trade.AsTeamAsync(orders => orders.ShipAsync(number, new ShipGoods(), Cancel));

        var order = await _trade.OrderAsync(number);
        Assert.Equal([(Atta, 0, 24), (BigAtta, 4, 0)], order.Lines.Select(l => (l.Sku, l.Shipped, l.Cancelled)));
        Assert.Equal((OrderStatus.Shipped, 0), (order.Status, await PromisedAsync(order)));
    }

    [Theory]
    [InlineData(ShortChoice.Part, OrderStatus.Shipped, 12)]
    [InlineData(ShortChoice.Ask, OrderStatus.Packing, 0)]
    public async Task When_the_warehouse_sends_less_the_rest_is_called_off_where_the_shop_chose_so(ShortChoice choice, OrderStatus status, int calledOff)
    {
        await _trade.StockAsync(Atta, 100);
        var number = (await _trade.PlaceAsync(Selvam, new PlaceOrder { Lines = [new PlaceLine(Atta, 24) { IfShort = choice }] })).Number;
        await _trade.AsTeamAsync(orders => orders.ApproveAsync(number, Cancel));
        await SettledAsync();
        await _trade.AsTeamAsync(orders => orders.StartPackingAsync(number, Cancel));

        await _trade.AsTeamAsync(orders => orders.ShipAsync(number, new ShipGoods { Lines = [new PlaceLine(Atta, 12)] }, Cancel));

        var order = await _trade.OrderAsync(number);
        Assert.Equal((status, 12, calledOff), (order.Status, order.Lines[0].Shipped, order.Lines[0].Cancelled));
        Assert.Equal(12 - calledOff, await PromisedAsync(order));
    }

    [Fact]
    public async Task Another_choice_on_another_screen_is_shown_before_it_is_ordered()
    {
        var cart = await FilledAsync(ShortChoice.Part);
        await _shop.DoAsync(c => c.IfShortAsync(Atta, ShortChoice.Wait, null, Cancel));

        await RefusedAsync("cart-changed", () => _shop.PlaceAsync(cart));
    }

    private const string Other = "AF-FLR-005";

    private async Task<CartView> FilledAsync(ShortChoice choice)
    {
        await _trade.StockAsync(Atta, 12);
        await _trade.StockAsync(BigAtta, 40);
        await _shop.SetAsync(Atta, 24);
        await _shop.SetAsync(BigAtta, 4);
        var other = (await _shop.ViewAsync()).Lines[0].Other?.ProductId;
        await _shop.DoAsync(cart => cart.IfShortAsync(Atta, choice, other, Cancel));
        return await _shop.ViewAsync();
    }

    private async Task<Order> PlacedAsync(CartView cart) => await _trade.OrderAsync((await _shop.PlaceAsync(cart)).Number);

    private Task<int> PromisedAsync(Order order) => _trade.Portal.ReadAsync(db => db.Allocations.Where(a => a.OrderId == order.Id).SumAsync(a => a.Open, Cancel));

    private async Task<(int Kept, int Cancelled)> OfAttaAsync(string number) => (await _trade.OrderAsync(number)).Lines.Where(l => l.Sku == Atta).Select(l => (l.Kept, l.Cancelled)).Single();

    private Task SettledAsync() => Until.TrueAsync(() => _trade.Portal.ReadAsync(async db => !await db.Set<Delivery>().AnyAsync(d => !d.Outside)));

    private Task<int> LapseAsync() => _trade.Portal.Services.GetRequiredService<LapseWaits>().RunAsync(Cancel);
}
