using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Lists;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Lists;

public sealed class ShoppingListTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;

    public ShoppingListTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task A_list_keeps_goods_in_full_packs_and_fills_the_cart_without_doubling_it()
    {
        var id = await CreateAsync("Monday", new(Atta, 13), new(BigAtta, 8), new("NO-SUCH", 5), new(Atta, 12));
        await DoAsync(lists => lists.StepAsync(id, BigAtta, 1, Cancel));
        await DoAsync(lists => lists.SetAsync(id, "AF-FLR-003", 12, Cancel));
        await _shop.SetAsync(Atta, 48);

        await DoAsync(lists => lists.AddToCartAsync(id, Cancel));
        await DoAsync(lists => lists.AddToCartAsync(id, Cancel));

        Assert.Equal([(Atta, 24), (BigAtta, 12), ("AF-FLR-003", 12)], (await ViewAsync(id))!.Goods.Select(g => (g.Sku, g.Pieces)));
        Assert.Equal([(Atta, 48), (BigAtta, 12), ("AF-FLR-003", 12)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task What_is_not_sold_any_more_stays_on_the_list_and_out_of_the_cart()
    {
        var id = await CreateAsync("Monday", new(Atta, 12), new(BigAtta, 8));
        await WithdrawAsync(_trade, BigAtta);

        var answer = (await _shop.AsAsync<ListService, CartManyAnswer?>(lists => lists.AddToCartAsync(id, Cancel)))!;

        Assert.Equal([BigAtta], answer.Refused.Select(r => r.Sku));
        Assert.Equal([Atta], (await ViewAsync(id))!.Sold.Select(g => g.Sku));
        await RefusedAsync("inactive", () => DoAsync(lists => lists.SetAsync(id, BigAtta, 8, Cancel)));
        await DoAsync(lists => lists.SetAsync(id, BigAtta, 0, Cancel));
        Assert.Single((await ViewAsync(id))!.Goods);
    }

    [Fact]
    public async Task Names_are_given_once_and_quantities_are_full_packs()
    {
        var first = await CreateAsync("Monday");
        var second = await CreateAsync("monday");

        Assert.Equal(["Monday", "monday 2"], (await RowsAsync()).Select(r => r.Name));
        Assert.Contains("Another list", (await Assert.ThrowsAsync<BadInputException>(() => DoAsync(lists => lists.RenameAsync(second, "MONDAY", Cancel)))).Errors[ListService.NameField][0], StringComparison.Ordinal);
        await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(" \n "));
        await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(new string('x', 61)));
        await Assert.ThrowsAsync<BadInputException>(() => DoAsync(lists => lists.SetAsync(first, Atta, 13, Cancel)));

        await DoAsync(lists => lists.RenameAsync(second, "Diwali", Cancel));
        await DoAsync(lists => lists.DeleteAsync(first, Cancel));
        Assert.Equal(["Diwali"], (await RowsAsync()).Select(r => r.Name));
    }

    [Fact]
    public async Task A_list_is_its_store_s_alone()
    {
        var id = await CreateAsync("Monday", new CartWish(Atta, 12));
        var other = (await _trade.RetailerAsync("R002")).Id;

        Assert.Null(await _trade.Portal.AsAsync<ListQueries, ListView?>(Role.Retailer, lists => lists.ViewAsync(id, Cancel), other));
        Assert.False(await _trade.Portal.AsAsync<ListService, bool>(Role.Retailer, lists => lists.DeleteAsync(id, Cancel), other));
        Assert.False(await _trade.Portal.AsAsync<ListService, bool>(Role.Retailer, lists => lists.SetAsync(id, Atta, 24, Cancel), other));
        Assert.Null(await _trade.Portal.AsAsync<ListService, CartManyAnswer?>(Role.Retailer, lists => lists.AddToCartAsync(id, Cancel), other));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<ListService, Guid>(Role.Admin, lists => lists.CreateAsync("Team", [], Cancel)));
        Assert.Equal(12, (await ViewAsync(id))!.Goods.Single().Pieces);
    }

    private Task<Guid> CreateAsync(string name, params CartWish[] goods) => _shop.AsAsync<ListService, Guid>(lists => lists.CreateAsync(name, goods, Cancel));

    private Task<ListView?> ViewAsync(Guid id) => _shop.AsAsync<ListQueries, ListView?>(lists => lists.ViewAsync(id, Cancel));

    private async Task<IReadOnlyList<ListRow>> RowsAsync() => (await _shop.AsAsync<ListQueries, IReadOnlyList<ListRow>?>(lists => lists.RowsAsync(Cancel)))!;

    private Task<bool> DoAsync(Func<ListService, Task> act) => _shop.AsAsync<ListService, bool>(async lists =>
    {
        await act(lists);
        return true;
    });
}
