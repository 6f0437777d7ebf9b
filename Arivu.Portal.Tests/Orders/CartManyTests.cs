using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class CartManyTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;

    public CartManyTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Wishes_for_one_product_are_one_line_and_come_on_top_of_what_is_there()
    {
        await _shop.SetAsync(Atta, 12);

        var answer = await ManyAsync(CartMerge.OnTop, new(Atta, 24), new(BigAtta, 4), new("af-lca-1kg ", 12));

        Assert.Empty(answer.Refused);
        Assert.Equal([(Atta, 36, 48), (BigAtta, 4, 4)], answer.Added.Select(a => (a.Sku, a.Added, a.Pieces)));
        Assert.Equal([(Atta, 48), (BigAtta, 4)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task Wishing_at_least_that_much_twice_orders_nothing_twice()
    {
        await _shop.SetAsync(BigAtta, 8);
        await ManyAsync(CartMerge.AtLeast, new(Atta, 24), new(BigAtta, 4));
        var again = await ManyAsync(CartMerge.AtLeast, new(Atta, 24), new(BigAtta, 4));

        Assert.Equal([0, 0], again.Added.Select(a => a.Added));
        Assert.Equal([(BigAtta, 8), (Atta, 24)], (await _shop.LinesAsync()).OrderBy(l => l.Quantity));
    }

    [Fact]
    public async Task Each_bad_wish_is_named_with_its_reason_and_a_way_and_the_good_ones_come()
    {
        await Shopper.WithdrawAsync(_trade, "AF-FLR-003");

        var answer = await ManyAsync(CartMerge.OnTop, new("NO-SUCH", 12), new(Atta, 25), new(Atta, 12), new("AF-FLR-003", 12), new(BigAtta, 0), new(BigAtta, 200_000), new("AF-FLR-004", 5), new(Atta, 12, Offer: 99));

        Assert.Equal([(Atta, 12)], await _shop.LinesAsync());
        Assert.Equal(
            [(0, CartFault.Unknown, null), (1, CartFault.Quantity, 24), (3, CartFault.NotSold, null), (4, CartFault.Quantity, 4), (5, CartFault.Quantity, 100_000), (6, CartFault.Quantity, 24), (7, CartFault.NotSold, (int?)null)],
            answer.Refused.Select(r => (r.Index, r.Fault, r.Instead)));
        Assert.Equal("25 is not a full pack of 12", answer.Refused[1].Why);
        Assert.Equal("24 pieces is the least", answer.Refused[5].Why);
    }

    [Fact]
    public async Task Parts_of_a_pack_that_make_it_full_are_joined()
    {
        var answer = await ManyAsync(CartMerge.OnTop, new(Atta, 6), new(Atta, 6), new(BigAtta, 2), new(BigAtta, 4));

        Assert.Equal([2], answer.Refused.Select(r => r.Index));
        Assert.Equal([(Atta, 12), (BigAtta, 4)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task Undoing_leaves_the_cart_as_it_was_but_for_what_changed_since()
    {
        await _shop.SetAsync(Atta, 12);
        var answer = await ManyAsync(CartMerge.OnTop, new(Atta, 12), new(BigAtta, 4), new("AF-FLR-003", 12));
        await _shop.SetAsync("AF-FLR-003", 36);

        Assert.Equal(2, (await _shop.AsAsync<CartService, IReadOnlyList<CartBefore>>(carts => carts.UndoManyAsync(answer.Before, Cancel))).Count);
        Assert.Equal([(Atta, 12), ("AF-FLR-003", 36)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task Two_screens_that_add_at_once_lose_nothing()
    {
        await Task.WhenAll(ManyAsync(CartMerge.OnTop, new(Atta, 12), new(BigAtta, 4)), ManyAsync(CartMerge.OnTop, new(BigAtta, 4), new(Atta, 12)));

        Assert.Equal([(BigAtta, 8), (Atta, 24)], (await _shop.LinesAsync()).OrderBy(l => l.Quantity));
    }

    [Fact]
    public async Task The_team_has_no_cart() =>
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<CartService, CartManyAnswer>(Role.Admin, carts => carts.AddManyAsync([new(Atta, 12)], CartMerge.OnTop, Cancel)));

    private Task<CartManyAnswer> ManyAsync(CartMerge merge, params CartWish[] wishes) => _shop.AsAsync<CartService, CartManyAnswer>(carts => carts.AddManyAsync(wishes, merge, Cancel));
}
