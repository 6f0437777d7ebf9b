using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class OrderStepsTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_approval_to_delivery_each_step_says_who_and_stock_leaves_when_goods_leave()
    {
        await _trade.StockAsync(Atta, 60);
        var number = (await _trade.PlaceAsync(Selvam, (Atta, 24))).Number;

        Assert.True(await _trade.AsTeamAsync(o => o.ApproveAsync(number, Stop), Role.Staff));
        Assert.True(await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop), Role.Staff));
        Assert.Equal((60, 24), await ShelfAsync());
        Assert.True(await _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods { Vehicle = "TN 37 AB 1234" }, Stop), Role.Staff));
        Assert.Equal((36, 0), await ShelfAsync());
        Assert.True(await _trade.AsTeamAsync(o => o.DeliverAsync(number, null, Stop), Role.Staff));

        var order = await _trade.OrderAsync(number);
        Assert.Equal(OrderStatus.Delivered, order.Status);
        Assert.Equal([OrderStepKind.Placed, OrderStepKind.Held, OrderStepKind.Confirmed, OrderStepKind.PackingBegan, OrderStepKind.Shipped, OrderStepKind.Delivered], order.Steps.Select(s => s.What));
        Assert.All(order.Steps.Skip(2), s => Assert.Equal("test@arivu.example", s.Actor));
        Assert.Equal(("TN 37 AB 1234", 24), (order.Shipments.Single().Vehicle, order.Shipments.Single().Lines.Sum(l => l.Quantity)));
    }

    [Fact]
    public async Task A_part_shipped_keeps_the_order_in_packing_until_the_rest_leaves_or_is_called_off()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 36));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));

        await _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods { Lines = [new(Atta, 10)] }, Stop));
        Assert.Equal(OrderStatus.Packing, (await _trade.OrderAsync(number)).Status);
        await _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods { Lines = [new(Atta, 20)] }, Stop));
        await _trade.AsTeamAsync(o => o.DeliverAsync(number, $"{number}-1", Stop));
        Assert.Equal(OrderStatus.Packing, (await _trade.OrderAsync(number)).Status);
        await _trade.AsTeamAsync(o => o.CancelAsync(number, "torn packs", null, Stop));
        Assert.Equal(OrderStatus.Shipped, (await _trade.OrderAsync(number)).Status);
        await _trade.AsTeamAsync(o => o.DeliverAsync(number, null, Stop));

        var order = await _trade.OrderAsync(number);
        Assert.Equal((OrderStatus.Delivered, 30, 6), (order.Status, order.Lines.Single().Shipped, order.Lines.Single().Cancelled));
        Assert.Equal((30, 0), await ShelfAsync());
    }

    [Fact]
    public async Task Rejecting_frees_stock_and_credit_and_tells_the_reason()
    {
        await _trade.StockAsync(Atta, 60);
        var number = (await _trade.PlaceAsync(Selvam, (Atta, 24))).Number;

        Assert.Contains("Reason", (await Assert.ThrowsAsync<BadInputException>(() => _trade.AsTeamAsync(o => o.RejectAsync(number, " ", Stop)))).Errors.Keys);
        await _trade.AsTeamAsync(o => o.RejectAsync(number, "no licence", Stop));

        Assert.Equal((60, 0), await ShelfAsync());
        Assert.Equal(Money.Zero, (await _trade.RetailerAsync(Selvam)).CreditUsed);
        Assert.Equal("no licence", (await _trade.OrderAsync(number)).Steps[^1].Note);
    }

    [Fact]
    public async Task Cancelling_some_pieces_frees_those_and_the_order_costs_less()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 40, "FIRST");
        await _trade.StockAsync(Atta, 24, daysLeft: 90, "LATER");
        var number = await HeldAsync((Atta, 36));
        var before = (await _trade.OrderAsync(number)).Total;

        await _trade.AsShopAsync(Selvam, o => o.CancelAsync(number, "too much", [new(Atta, 12)], Stop));

        var order = await _trade.OrderAsync(number);
        Assert.Equal([("FIRST", 12), ("LATER", 12)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.Reserved)));
        Assert.True(order.Total < before);
        Assert.Equal(order.Total, (await _trade.RetailerAsync(Selvam)).CreditUsed);
        Assert.Equal(OrderStatus.PendingApproval, order.Status);
    }

    [Fact]
    public async Task A_shop_cancels_until_packing_begins_and_never_another_s_order()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 24));

        Assert.False(await _trade.AsShopAsync("R002", o => o.CancelAsync(number, "mine?", null, Stop)));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));

        await RefusedAsync("wrong-state", () => _trade.AsShopAsync(Selvam, o => o.CancelAsync(number, "changed my mind", null, Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.AsShopAsync(Selvam, o => o.ApproveAsync(number, Stop)));
    }

    [Fact]
    public async Task Steps_out_of_turn_are_refused_and_change_nothing()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await HeldAsync((Atta, 24));

        await RefusedAsync("wrong-state", () => _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods(), Stop)));
        await RefusedAsync("wrong-state", () => _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop)));
        await RefusedAsync("wrong-state", () => _trade.AsTeamAsync(o => o.DeliverAsync(number, null, Stop)));
        await _trade.AsTeamAsync(o => o.CancelAsync(number, "by phone", null, Stop));
        var refused = await RefusedAsync("wrong-state", () => _trade.AsTeamAsync(o => o.ApproveAsync(number, Stop)));

        Assert.Contains("is cancelled", refused.Message, StringComparison.Ordinal);
        Assert.Equal((60, 0), await ShelfAsync());
    }

    [Fact]
    public async Task Of_two_admins_at_once_one_wins_and_the_other_is_told()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await HeldAsync((Atta, 24));

        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                return await _trade.AsTeamAsync(o => i % 2 == 0 ? o.ApproveAsync(number, Stop) : o.RejectAsync(number, "no", Stop));
            }
            catch (Exception told) when (told is RuleBrokenException or EditedByAnotherException)
            {
                return false;
            }
        }, Stop)));

        Assert.Equal(1, tries.Count(won => won));
        var order = await _trade.OrderAsync(number);
        Assert.Equal(order.Status == OrderStatus.Confirmed ? 24 : 0, (await ShelfAsync()).Reserved);
    }

    [Fact]
    public async Task Staff_approve_up_to_their_limit()
    {
        await _trade.StockAsync(Atta, 600);
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(500_000));
        var number = await HeldAsync((Atta, 300)); // 300 x 384 with GST is 1,20,960

        await RefusedAsync("approval-limit", () => _trade.AsTeamAsync(o => o.ApproveAsync(number, Stop), Role.Staff));
        Assert.True(await _trade.AsTeamAsync(o => o.ApproveAsync(number, Stop)));
    }

    [Theory]
    [InlineData(PaymentTerms.Net15, 5_000)]
    [InlineData(PaymentTerms.Advance, 0)]
    public async Task Missing_money_is_for_an_administrator_to_forgive(PaymentTerms terms, int limit)
    {
        await _trade.StockAsync(Atta, 60);
        await _trade.TermsAsync(Selvam, terms, Money.FromRupees(limit));
        var number = (await _trade.PlaceAsync(Selvam, Wish((Atta, 24)) with { AcceptHold = true })).Number;

        await RefusedAsync("approval-limit", () => _trade.AsTeamAsync(o => o.ApproveAsync(number, Stop), Role.Staff));
        Assert.True(await _trade.AsTeamAsync(o => o.ApproveAsync(number, Stop)));
    }

    [Fact]
    public async Task Pieces_that_are_none_or_beyond_counting_are_refused()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await HeldAsync((Atta, 24));

        await RefusedAsync("quantity", () => _trade.AsTeamAsync(o => o.CancelAsync(number, "nothing", [], Stop)));
        await RefusedAsync("quantity", () => _trade.AsTeamAsync(o => o.CancelAsync(number, "far too much", [new(Atta, 2_000_000_000), new(Atta, 2_000_000_000)], Stop)));
        Assert.Equal(2, (await _trade.OrderAsync(number)).Steps.Count);
    }

    private async Task<string> HeldAsync(params (string, int)[] lines) => (await _trade.PlaceAsync(Selvam, lines)).Number;

    private async Task<(int OnHand, int Reserved)> ShelfAsync()
    {
        var batches = await _trade.BatchesAsync(Atta);
        return (batches.Sum(b => b.OnHand), batches.Sum(b => b.Reserved));
    }
}
