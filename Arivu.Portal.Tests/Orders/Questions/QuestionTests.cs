using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Questions;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Questions;

/// <summary>What a shop asks about an order and the team answers: who has it unread, who waits, and who sees nothing of it.</summary>
public sealed class QuestionTests : IAsyncLifetime
{
    private readonly TradeBench _trade = new();
    private string _order = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _trade.StockAsync(Atta, 60);
        _order = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task A_question_waits_for_the_team_until_it_is_answered_and_the_answer_is_new_to_the_shop_until_it_looks()
    {
        await ShopAsync("Will besan come with this van?");
        var team = await TeamTalkAsync();
        Assert.Equal((1, _trade.Portal.Clock.Now()), (team.Unread, team.WaitsSince));
        Assert.Equal((1, true, false), (await TeamListAsync() is var list ? (list.ToAnswer, list.Rows.Items.Single().HasNews, (await ShopListAsync()).Rows.Items.Single().HasNews) : default));

        Assert.True(await TeamAsync(q => q.ReadAsync(_order, Stop)));
        Assert.Equal(0, (await TeamTalkAsync()).Unread);
        Assert.NotNull((await TeamTalkAsync()).WaitsSince);
        await TeamAsync(q => q.WriteAsync(_order, Guid.CreateVersion7(), "One case comes now.", Stop));

        var shop = await ShopTalkAsync();
        Assert.Equal([("Will besan come with this van?", true), ("One case comes now.", false)], shop.Words.Select(w => (w.Text, w.Mine)));
        Assert.Equal(("Arivu Foods", 1), (shop.Words[1].Who, shop.Unread));
        Assert.Equal((0, true), ((await TeamListAsync()).ToAnswer, (await ShopListAsync()).Rows.Items.Single().HasNews));
        await AsShopAsync(q => q.ReadAsync(_order, Stop));
        Assert.False(await AsShopAsync(q => q.ReadAsync(_order, Stop)));
        Assert.False((await ShopListAsync()).Rows.Items.Single().HasNews);
    }

    [Fact]
    public async Task The_list_of_what_to_answer_holds_those_orders_and_thanks_need_no_answer()
    {
        await _trade.StockAsync(BigAtta, 60);
        await _trade.PlaceAsync("R014", (BigAtta, 4));
        await ShopAsync("Thank you");
        var open = new OrderFilter { ToAnswer = true };
        Assert.Equal([_order], (await TeamListAsync(open)).Rows.Items.Select(row => row.Number));

        await TeamAsync(q => q.SettleAsync(_order, Stop));

        Assert.Empty((await TeamListAsync(open)).Rows.Items);
        Assert.Null((await TeamTalkAsync()).WaitsSince);
        await Assert.ThrowsAsync<NotAllowedException>(() => AsShopAsync(q => q.SettleAsync(_order, Stop)));
    }

    [Fact]
    public async Task A_message_that_is_sent_again_stands_once_also_when_both_come_at_once()
    {
        var id = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AsShopAsync(q => q.WriteAsync(_order, id, "Is it on the van?", Stop))));

        Assert.Single((await ShopTalkAsync()).Words);
        Assert.Equal(1, (await TeamTalkAsync()).Unread);
    }

    [Fact]
    public async Task Another_shop_neither_reads_nor_writes_it()
    {
        await ShopAsync("Where is my order?");
        var other = (await _trade.RetailerAsync("R002")).Id;

        Assert.False(await _trade.Portal.AsAsync<QuestionService, bool>(Role.Retailer, q => q.WriteAsync(_order, Guid.CreateVersion7(), "Mine?", Stop), other));
        Assert.Empty((await _trade.Portal.AsAsync<QuestionQueries, OrderTalk>(Role.Retailer, q => q.OfAsync(_order, Stop), other)).Words);
        Assert.Empty((await _trade.Portal.AsAsync<QuestionQueries, OrderTalk>(Role.Retailer, q => q.OfAsync("SO-2627-999999", Stop), other)).Words);
    }

    [Fact]
    public async Task Nothing_and_too_much_are_not_said()
    {
        Assert.Contains("Text", (await Assert.ThrowsAsync<BadInputException>(() => ShopAsync("  "))).Errors.Keys);
        await Assert.ThrowsAsync<BadInputException>(() => ShopAsync(new string('x', OrderMessage.TextLength + 1)));
        Assert.Empty((await ShopTalkAsync()).Words);
    }

    [Fact]
    public async Task A_thread_that_counts_wrong_is_found_by_the_check()
    {
        await ShopAsync("Where is it?");
        await _trade.Portal.RestsAsync();
        await _trade.Portal.BooksHoldAsync();

        Assert.Contains(await _trade.Portal.FaultsAsync("""UPDATE "OrderThreads" SET "MessageCount" = 2"""), fault => fault.StartsWith("questions hold: " + _order, StringComparison.Ordinal));
    }

    private Task<bool> ShopAsync(string words) => AsShopAsync(q => q.WriteAsync(_order, Guid.CreateVersion7(), words, Stop));

    private async Task<bool> AsShopAsync(Func<QuestionService, Task<bool>> act) => await _trade.Portal.AsAsync(Role.Retailer, act, (await _trade.RetailerAsync(Selvam)).Id);

    private Task<bool> TeamAsync(Func<QuestionService, Task<bool>> act) => _trade.Portal.AsAsync(Role.Staff, act);

    private async Task<OrderTalk> ShopTalkAsync() => await _trade.Portal.AsAsync<QuestionQueries, OrderTalk>(Role.Retailer, q => q.OfAsync(_order, Stop), (await _trade.RetailerAsync(Selvam)).Id);

    private Task<OrderTalk> TeamTalkAsync() => _trade.Portal.AsAsync<QuestionQueries, OrderTalk>(Role.Staff, q => q.OfAsync(_order, Stop));

    private Task<OrderList> TeamListAsync(OrderFilter? filter = null) => _trade.Portal.AsAsync<OrderQueries, OrderList>(Role.Staff, o => o.ListAsync(filter ?? new OrderFilter(), Stop));

    private async Task<OrderList> ShopListAsync() => await _trade.Portal.AsAsync<OrderQueries, OrderList>(Role.Retailer, o => o.ListAsync(new OrderFilter(), Stop), (await _trade.RetailerAsync(Selvam)).Id);
}
