using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Standing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Standing;

public sealed partial class StandingServiceTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;

    public StandingServiceTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    private MakeStandingOrders Timer => _trade.Portal.Services.GetRequiredService<MakeStandingOrders>();

    [Fact]
    public async Task One_that_places_itself_is_ordered_on_its_day_once_also_when_two_instances_run()
    {
        await _trade.StockAsync(Atta, 500, daysLeft: 200);
        var id = await RunningAsync(placesItself: true, _trade.Today.AddDays(1), (Atta, 24));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Timer.RunAsync(Cancel)));
        Assert.Empty(await TurnsAsync(id));

        Turn(days: 1);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Timer.RunAsync(Cancel), Cancel)));
        await Timer.RunAsync(Cancel);

        var turn = Assert.Single(await TurnsAsync(id));
        Assert.Equal((TurnState.Placed, _trade.Today), (turn.State, turn.On));
        var order = await _trade.OrderAsync(turn.OrderNumber!);
        Assert.Equal(("standing orders", Atta, 24), (order.PlacedBy, order.Lines[0].Sku, order.Lines[0].Quantity));
        Assert.Equal(1, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel)));
        Assert.Equal(_trade.Today.AddDays(7), await _trade.Portal.ReadAsync(db => db.StandingOrders.Select(o => o.NextOn).SingleAsync(Cancel)));
        await ToldAsync("{0} is ordered");
    }

    [Fact]
    public async Task Before_its_hour_in_India_nothing_is_made()
    {
        await _trade.StockAsync(Atta, 500, daysLeft: 200);
        var id = await RunningAsync(placesItself: true, _trade.Today.AddDays(1), (Atta, 24));

        _trade.Portal.Clock.SetUtcNow(new DateTimeOffset(IndianTime.StartOf(new DateOnly(2026, 11, 23)).AddHours(6).AddSeconds(-1)));
        await Timer.RunAsync(Cancel);
        Assert.Empty(await TurnsAsync(id));

        _trade.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await Timer.RunAsync(Cancel);
        Assert.Single(await TurnsAsync(id));
    }

    [Fact]
    public async Task An_order_that_stands_and_was_not_noted_is_found_again_and_never_placed_twice()
    {
        await _trade.StockAsync(Atta, 500, daysLeft: 200);
        var id = await RunningAsync(placesItself: true, _trade.Today.AddDays(1), (Atta, 24));
        Turn(days: 1);
        await Timer.RunAsync(Cancel);
        var number = Assert.Single(await TurnsAsync(id)).OrderNumber;

        // As if the portal was killed between placing and noting, and the shelf changed meanwhile.
        await _trade.Portal.ReadAsync(db => db.Set<TurnLine>().ExecuteDeleteAsync(Cancel));
        await _trade.Portal.ReadAsync(db => db.StandingTurns.ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TurnState.Placing).SetProperty(t => t.OrderNumber, (string?)null), Cancel));
        await _shop.AsAsync<StandingService, bool>(standing => standing.SetAsync(id, Atta, 36, Cancel));
        await Timer.RunAsync(Cancel);

        Assert.Equal((TurnState.Placed, number), Assert.Single(await TurnsAsync(id)) is { } turn ? (turn.State, turn.OrderNumber) : default);
        var line = await _trade.Portal.ReadAsync(db => db.Set<TurnLine>().SingleAsync(Cancel));
        Assert.Equal((36, 24, LineFault.Fewer), (line.Wanted, line.Ordered, line.Fault));
        Assert.Equal(1, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_cannot_be_had_is_left_out_and_named_with_its_reason()
    {
        await _trade.StockAsync(Atta, 30, daysLeft: 200);
        await _trade.StockAsync(BigAtta, 40, daysLeft: 200);
        var id = await RunningAsync(placesItself: true, _trade.Today.AddDays(1), (Atta, 48), (BigAtta, 4), ("AF-BRD-001", 30));
        await WithdrawAsync(_trade, BigAtta);
        Turn(days: 1);

        await Timer.RunAsync(Cancel);

        var view = await ViewAsync(id);
        Assert.Equal(24, (await _trade.OrderAsync(view.Turns[0].OrderNumber!)).Lines.Single().Quantity);
        Assert.Equal([(LineFault.Fewer, 24), (LineFault.NotSold, 0), (LineFault.OutOfStock, 0)], view.Turns[0].Missing.Select(missing => (missing.Fault, missing.Ordered)).OrderBy(missing => $"{missing.Fault}", StringComparer.Ordinal));
        await ToldAsync("{0} is ordered, not all of it");
    }

    [Fact]
    public async Task When_nothing_can_be_had_or_ordering_is_closed_no_order_stands_and_the_store_is_told()
    {
        var id = await RunningAsync(placesItself: true, _trade.Today.AddDays(1), (Atta, 24));
        Turn(days: 1);
        await Timer.RunAsync(Cancel);
        Assert.Equal((TurnState.NotPlaced, TurnFault.NothingThere), Assert.Single(await TurnsAsync(id)) is { } turn ? (turn.State, turn.Fault) : default);

        await _trade.StockAsync(Atta, 500, daysLeft: 200);
        await _trade.Portal.ReadAsync(db => db.Retailers.Where(r => r.Code == Selvam).ExecuteUpdateAsync(set => set.SetProperty(r => r.Active, false), Cancel));
        Turn(days: 7);
        await Timer.RunAsync(Cancel);

        Assert.Equal(TurnFault.StoreClosed, (await TurnsAsync(id))[^1].Fault);
        Assert.Equal(0, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel)));
        await ToldAsync("{0} was not ordered");
    }

    [Fact]
    public async Task One_that_asks_orders_nothing_until_the_store_says_yes_and_yes_twice_is_one_order()
    {
        await _trade.StockAsync(Atta, 500, daysLeft: 200);
        var id = await RunningAsync(placesItself: false, _trade.Today.AddDays(1), (Atta, 24));
        Turn(days: 1);
        await Timer.RunAsync(Cancel);
        var asked = (await ViewAsync(id)).Asked!;
        await ToldAsync("{0} waits for your yes");
        Assert.Equal(0, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _shop.AsAsync<StandingService, StandingTurn?>(standing => standing.ConfirmAsync(asked.Id, Cancel)), Cancel)).Append(TimerAsync()));

        Assert.Single(answers.Where(turn => turn is { State: TurnState.Placed }).Select(turn => turn!.OrderNumber).Distinct());
        Assert.Equal(1, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel)));
        async Task<StandingTurn?> TimerAsync()
        {
            await Timer.RunAsync(Cancel);
            return null;
        }
    }

    [Fact]
    public async Task A_date_that_nobody_answered_lapses_with_the_next_one_and_a_declined_one_stays_out()
    {
        await _trade.StockAsync(Atta, 500, daysLeft: 200);
        var id = await RunningAsync(placesItself: false, _trade.Today.AddDays(1), (Atta, 24));
        Turn(days: 1);
        await Timer.RunAsync(Cancel);
        Turn(days: 7);
        await Timer.RunAsync(Cancel);
        Assert.Equal([TurnState.Lapsed, TurnState.Asked], (await TurnsAsync(id)).Select(turn => turn.State));

        var asked = (await ViewAsync(id)).Asked!.Id;
        Assert.True(await _shop.AsAsync<StandingService, bool>(standing => standing.DeclineAsync(asked, Cancel)));

        await RefusedAsync("wrong-state", () => _shop.AsAsync<StandingService, StandingTurn?>(standing => standing.ConfirmAsync(asked, Cancel)));
        Assert.Null((await ViewAsync(id)).Asked);
    }

    private void Turn(int days) => _trade.Portal.Clock.Advance(TimeSpan.FromDays(days));

    private async Task<Guid> RunningAsync(bool placesItself, DateOnly next, params (string Sku, int Pieces)[] lines)
    {
        var id = await _shop.AsAsync<StandingService, Guid>(standing => standing.DraftAsync(StandingBegin.Empty, Cancel));
        foreach (var (sku, pieces) in lines)
        {
            Assert.True(await _shop.AsAsync<StandingService, bool>(standing => standing.SetAsync(id, sku, pieces, Cancel)));
        }

        await _shop.AsAsync<StandingService, bool>(standing => standing.ReviseAsync(id, new StandingDraft { Name = "Basics", Every = 1, Unit = StandingUnit.Weeks, NextOn = next, PlacesItself = placesItself }, Cancel));
        Assert.True(await _shop.AsAsync<StandingService, bool>(standing => standing.StartAsync(id, Cancel)));
        return id;
    }

    private Task<List<StandingTurn>> TurnsAsync(Guid id) => _trade.Portal.ReadAsync(db => db.StandingTurns.AsNoTracking().Where(t => t.StandingOrderId == id).OrderBy(t => t.On).ToListAsync(Cancel));

    private async Task<StandingView> ViewAsync(Guid id) => (await _shop.AsAsync<StandingQueries, StandingView?>(standing => standing.OneAsync(id, Cancel)))!;

    private Task ToldAsync(string title) => Until.TrueAsync(() => _trade.Portal.ReadAsync(db => db.Set<Notification>().AnyAsync(n => n.Kind == NotificationKind.StandingOrder && n.Title == title, Cancel)), title);
}
