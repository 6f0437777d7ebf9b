using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Standing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Standing;

/// <content>What is refused, and dates that are left out.</content>
public sealed partial class StandingServiceTests
{
    [Fact]
    public async Task Of_two_dates_that_were_left_out_the_first_can_be_taken_back_and_the_rhythm_goes_on()
    {
        await _trade.StockAsync(Atta, 500, daysLeft: 200);
        var id = await RunningAsync(placesItself: true, _trade.Today.AddDays(1), (Atta, 24));
        await _shop.AsAsync<StandingService, bool>(standing => standing.SkipAsync(id, Cancel));
        await _shop.AsAsync<StandingService, bool>(standing => standing.SkipAsync(id, Cancel));
        var first = (await TurnsAsync(id))[0];
        await _shop.AsAsync<StandingService, bool>(standing => standing.UnskipAsync(id, first.Id, Cancel));

        Turn(days: 1);
        await Timer.RunAsync(Cancel);

        Assert.Equal([(TurnState.Placed, _trade.Today), (TurnState.Skipped, _trade.Today.AddDays(7))], (await TurnsAsync(id)).Select(t => (t.State, t.On)));
        Assert.Equal(_trade.Today.AddDays(14), await _trade.Portal.ReadAsync(db => db.StandingOrders.Select(o => o.NextOn).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Another_store_and_the_team_reach_none_of_it()
    {
        var id = await RunningAsync(placesItself: false, _trade.Today.AddDays(1), (Atta, 24));
        var other = new Shopper(_trade, "R002");

        Assert.Null(await other.AsAsync<StandingQueries, StandingView?>(standing => standing.OneAsync(id, Cancel)));
        Assert.False(await other.AsAsync<StandingService, bool>(standing => standing.PauseAsync(id, Cancel)));
        Assert.False(await other.AsAsync<StandingService, bool>(standing => standing.SetAsync(id, Atta, 0, Cancel)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<StandingService, bool>(Role.Admin, standing => standing.PauseAsync(id, Cancel)));
        Assert.Equal(StandingState.Running, (await ViewAsync(id)).Row.State);
    }

    [Theory]
    [InlineData("", 1, 0, "Name")]
    [InlineData("Basics", 0, 0, "Every")]
    [InlineData("Basics", 27, 0, "Every")]
    [InlineData("Basics", 1, -1, "NextOn")]
    [InlineData("Basics", 1, 400, "NextOn")]
    public async Task What_cannot_be_kept_is_refused_beside_its_field(string name, int weeks, int days, string field)
    {
        var id = await _shop.AsAsync<StandingService, Guid>(standing => standing.DraftAsync(StandingBegin.Empty, Cancel));
        var draft = new StandingDraft { Name = name, Every = weeks, Unit = StandingUnit.Weeks, NextOn = _trade.Today.AddDays(days) };

        var bad = await Assert.ThrowsAsync<BadInputException>(() => _shop.AsAsync<StandingService, bool>(standing => standing.ReviseAsync(id, draft, Cancel)));

        Assert.Equal([field], bad.Errors.Keys);
    }

    [Fact]
    public async Task The_check_finds_a_date_without_its_order()
    {
        await _trade.StockAsync(Atta, 500, daysLeft: 200);
        await RunningAsync(placesItself: true, _trade.Today.AddDays(1), (Atta, 24));
        Turn(days: 1);
        await Timer.RunAsync(Cancel);
        Assert.Empty(await FaultsAsync());

        var number = await _trade.Portal.ReadAsync(db => db.Orders.Select(o => o.Number).SingleAsync(Cancel));
        await NoteAsync("SO-2627-999999");

        Assert.Equal(2, (await FaultsAsync()).Count); // no such order, and the one that was placed stands nowhere
        await NoteAsync(number);
        Task<int> NoteAsync(string order) => _trade.Portal.ReadAsync(db => db.StandingTurns.ExecuteUpdateAsync(set => set.SetProperty(t => t.OrderNumber, order), Cancel));
        Task<IReadOnlyList<string>> FaultsAsync() => _trade.Portal.ReadAsync(db => new StandingOrdersArePlacedOnce().FaultsAsync(db, Cancel));
    }
}
