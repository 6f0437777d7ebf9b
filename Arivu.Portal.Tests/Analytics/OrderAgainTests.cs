using Arivu.Portal.Analytics;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Analytics;

public sealed class OrderAgainTests : IAsyncLifetime
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shopper;

    public OrderAgainTests() => _shopper = new Shopper(_trade);

    public async ValueTask InitializeAsync()
    {
        await _trade.StockAsync(Atta, 600);
        await _trade.StockAsync(BigAtta, 600, batch: "B-002");
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task The_goods_of_an_order_come_into_the_cart_and_pressing_twice_doubles_nothing()
    {
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 24), (BigAtta, 8));
        await _shopper.SetAsync(BigAtta, 12);

        var first = await AgainAsync(number);
        var second = await AgainAsync(number);

        Assert.Equal((2, 0, 2), (first!.Added, first.Refused.Count, second!.Added));
        Assert.Equal([(Atta, 24), (BigAtta, 12)], (await _shopper.LinesAsync()).OrderBy(line => line.Quantity == 12));
    }

    [Fact]
    public async Task Pieces_that_were_called_off_do_not_come_again_but_those_of_an_order_called_off_whole_do()
    {
        var part = await _trade.ConfirmedAsync(Selvam, (Atta, 36), (BigAtta, 8));
        await _trade.AsTeamAsync(orders => orders.CancelAsync(part, "too many", [new(Atta, 12), new(BigAtta, 8)], Shopper.Cancel));
        await AgainAsync(part);
        Assert.Equal([(Atta, 24)], await _shopper.LinesAsync());

        await _shopper.DoAsync(carts => carts.ClearAsync(Shopper.Cancel));
        await _trade.AsTeamAsync(orders => orders.CancelAsync(part, "not needed", null, Shopper.Cancel));
        await _shopper.DoAsync(carts => carts.AgainAsync(part, Shopper.Cancel));
        Assert.Equal([(Atta, 36), (BigAtta, 8)], (await _shopper.LinesAsync()).OrderBy(line => line.Quantity == 8));
    }

    [Fact]
    public async Task What_is_not_sold_any_more_or_packed_differently_is_told_and_the_rest_comes()
    {
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 24), (BigAtta, 8));
        await Shopper.WithdrawAsync(_trade, BigAtta);

        var answer = (await AgainAsync(number))!;

        Assert.Equal((1, 1), (answer.Added, answer.Refused.Count));
        Assert.Contains("is not sold any more", answer.Refused[0].Why, StringComparison.Ordinal);
        Assert.Equal([(Atta, 24)], await _shopper.LinesAsync());

        await Shopper.ReviseAsync(_trade, Atta, facts => facts with { OrderMultiple = 36, MinimumQuantity = 36, CaseSize = 36 });
        await _shopper.DoAsync(carts => carts.ClearAsync(Shopper.Cancel));
        Assert.Equal((0, 2), ((await AgainAsync(number))!.Added, (await AgainAsync(number))!.Refused.Count));
    }

    [Fact]
    public async Task Another_s_order_is_as_if_it_were_not_there()
    {
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 24));
        var other = (await _trade.RetailerAsync("R002")).Id;

        Assert.Null(await _trade.Portal.AsAsync<OrderAgain, AgainAnswer?>(Role.Retailer, again => again.AddAsync(number, Shopper.Cancel), other));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<OrderAgain, AgainAnswer?>(Role.Admin, again => again.AddAsync(number, Shopper.Cancel)));
    }

    private Task<AgainAnswer?> AgainAsync(string number) => _shopper.AsAsync<OrderAgain, AgainAnswer?>(again => again.AddAsync(number, Shopper.Cancel));
}
