using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Orders;

public sealed class OrderListTests(OrderShelf shelf) : IClassFixture<OrderShelf>
{
    [Fact]
    public async Task The_tabs_count_every_order_once_and_what_waits_is_summed()
    {
        var list = await shelf.TeamAsync(new OrderFilter());

        Assert.Equal([6, 1, 1, 1, 1, 0, 2], Enum.GetValues<OrderView>().Select(view => list.Views[view]));
        Assert.Equal(list.Rows.Items.Single(r => r.Status == OrderStatus.PendingApproval).Total, list.Waiting.Total);
        Assert.Equal([shelf.Waiting], list.Waiting.Rows.Select(row => row.Number));
        Assert.Equal([shelf.Rejected, shelf.Cancelled, shelf.Shipped, shelf.Packing, shelf.Waiting, shelf.Confirmed], list.Rows.Items.Select(row => row.Number));
    }

    [Fact]
    public async Task The_headline_tells_how_it_stands_whatever_is_searched()
    {
        var all = await shelf.TeamAsync(new OrderFilter());

        var none = await shelf.TeamAsync(new OrderFilter { Search = "zzzz" });

        Assert.Equal(0, none.Views[OrderView.All]);
        Assert.Equal(all.Views, none.InAll);
        Assert.Equal(all.Views, all.InAll);
    }

    [Fact]
    public async Task A_row_says_what_is_kept_and_what_left()
    {
        var row = (await shelf.TeamAsync(new OrderFilter { Search = shelf.Shipped })).Rows.Items.Single();

        Assert.Equal((TradeBench.Selvam, 2, 28, 28), (row.RetailerCode, row.Lines, row.Pieces, row.Shipped));
        Assert.Equal(row.Total, (row.Taxable + row.Tax).ToWholeRupees());
    }

    [Fact]
    public async Task A_shop_lists_its_own_orders_only_whatever_it_asks_for()
    {
        var mine = await shelf.ShopAsync(OrderShelf.Lane, new OrderFilter());

        Assert.Equal([shelf.Waiting], mine.Rows.Items.Select(row => row.Number));
        Assert.Equal(1, mine.Views[OrderView.All]);
        Assert.Empty(mine.Waiting.Rows);
        Assert.False(mine.Rows.Items[0].MayApprove);
        Assert.Equal(0, (await shelf.ShopAsync(OrderShelf.Lane, new OrderFilter { Search = shelf.Shipped })).Rows.Total);
        Assert.Equal(0, (await shelf.ShopAsync(OrderShelf.Lane, new OrderFilter { Retailer = TradeBench.Selvam })).Rows.Total);
    }

    [Theory]
    [InlineData("ll/611", 1)]
    [InlineData("LL/6", 1)]
    [InlineData("lowcarb lane", 1)]
    [InlineData("r001", 4)]
    [InlineData("selvam so-2627", 4)]
    [InlineData("SO-2627-999999", 0)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("'; DROP TABLE", 0)]
    [InlineData("  ", 6)]
    public async Task Search_looks_at_number_own_number_and_shop(string typed, int found) => Assert.Equal(found, (await shelf.TeamAsync(OrderFilter.Of(new OrderAddress(Search: typed)))).Rows.Total);

    [Fact]
    public async Task Dates_are_the_business_dates_of_India()
    {
        Assert.Equal(2, await CountAsync(new OrderAddress(To: "2026-11-22")));
        Assert.Equal(4, await CountAsync(new OrderAddress(From: "2026-11-23")));
        Assert.Equal(0, await CountAsync(new OrderAddress(From: "2026-11-24")));
        Assert.Equal(6, await CountAsync(new OrderAddress(From: "0001-01-01", To: "9999-12-31")));
        Assert.Equal(6, await CountAsync(new OrderAddress(From: "yesterday", View: "x", Status: "99", Sort: "x")));
    }

    [Fact]
    public async Task Filters_work_together()
    {
        Assert.Equal(1, await CountAsync(new OrderAddress(Retailer: "r001", Status: "packing", From: "2026-11-23")));
        Assert.Equal(1, await CountAsync(new OrderAddress(View: "on-the-road", Retailer: TradeBench.Selvam)));
        Assert.Equal(0, await CountAsync(new OrderAddress(View: "on-the-road", Status: "packing")));
        Assert.Equal(0, await CountAsync(new OrderAddress(Retailer: "R999")));
    }

    [Theory]
    [InlineData("placed", nameof(OrderShelf.Confirmed))]
    [InlineData("number", nameof(OrderShelf.Confirmed))]
    [InlineData("-number", nameof(OrderShelf.Rejected))]
    [InlineData("-total", nameof(OrderShelf.Shipped))]
    [InlineData("total", nameof(OrderShelf.Cancelled))]
    [InlineData("status", nameof(OrderShelf.Waiting))]
    [InlineData("-status", nameof(OrderShelf.Rejected))]
    public async Task The_list_is_sorted_by_any_column(string sort, string first)
    {
        var rows = (await shelf.TeamAsync(new OrderFilter { Sort = sort })).Rows.Items;

        Assert.Equal(typeof(OrderShelf).GetProperty(first)!.GetValue(shelf), rows[0].Number);
        Assert.Equal(6, rows.DistinctBy(row => row.Number).Count());
    }

    [Fact]
    public async Task A_page_past_the_end_is_the_last()
    {
        var page = (await shelf.TeamAsync(new OrderFilter { Page = 99, Size = 4 })).Rows;

        Assert.Equal((2, 5, 6), (page.Number, page.From, page.To));
        Assert.Equal([shelf.Waiting, shelf.Confirmed], page.Items.Select(row => row.Number));
    }

    [Fact]
    public async Task The_search_over_everything_finds_orders_and_a_shop_finds_only_its_own()
    {
        Assert.Contains($"/orders/{shelf.Shipped}", await HitsAsync(Role.Staff, null, shelf.Shipped[^6..]));
        Assert.Contains($"/orders/{shelf.Shipped}", await HitsAsync(Role.Retailer, TradeBench.Selvam, shelf.Shipped));
        Assert.Empty(await HitsAsync(Role.Retailer, OrderShelf.Lane, shelf.Shipped));
    }

    [Fact]
    public async Task Waiting_orders_are_counted_for_the_team_only()
    {
        Assert.Equal(1, await shelf.Bench.Portal.AsAsync<OrderQueries, int>(Role.Staff, orders => orders.WaitingAsync(CancellationToken.None)));
        await Assert.ThrowsAsync<NotAllowedException>(() => shelf.Bench.Portal.AsAsync<OrderQueries, int>(Role.Retailer, orders => orders.WaitingAsync(CancellationToken.None), 1));
        await Assert.ThrowsAsync<NotAllowedException>(() => shelf.Bench.Portal.AsAsync<OrderQueries, IReadOnlyList<ShopChoice>>(Role.Retailer, orders => orders.ShopsAsync(CancellationToken.None), 1));
    }

    private async Task<int> CountAsync(OrderAddress asked) => (await shelf.TeamAsync(OrderFilter.Of(asked))).Rows.Total;

    private async Task<List<string>> HitsAsync(string role, string? retailer, string text)
    {
        await using var scope = shelf.Bench.Portal.ScopeOf(role, retailer is null ? null : (await shelf.Bench.RetailerAsync(retailer)).Id);
        var found = await Task.WhenAll(scope.ServiceProvider.GetServices<ISearchSource>().Select(source => source.FindAsync(text, 5, CancellationToken.None)));
        return [.. found.SelectMany(hits => hits).Where(hit => hit.Kind == "Orders").Select(hit => hit.Href)];
    }
}
