using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Standing;

namespace Arivu.Portal.Tests.Orders.Standing;

public sealed class StandingOrderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTime Now = new(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc);

    [Fact]
    public void A_date_that_has_come_is_made_and_the_next_one_follows_the_rhythm()
    {
        var order = Running(every: 2, StandingUnit.Weeks, Today);

        Assert.False(order.IsDue(Today.AddDays(-1)));
        var turn = order.Make(Today, Now);

        Assert.Equal((Today, TurnState.Asked), (turn.On, turn.State));
        Assert.Equal(Today.AddDays(14), order.NextOn);
        Assert.Throws<RuleBrokenException>(() => order.Make(Today, Now));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(100, 2)]
    public void Of_several_dates_that_were_missed_one_is_made_and_the_rhythm_stays(int late, int untilNext)
    {
        var order = Running(every: 3, StandingUnit.Days, Today);

        Assert.Equal(Today, order.Make(Today.AddDays(late), Now).On);

        Assert.Equal(Today.AddDays(late + untilNext), order.NextOn);
    }

    [Fact]
    public void Dates_pass_by_a_paused_one_and_starting_it_again_makes_up_for_none()
    {
        var order = Running(every: 1, StandingUnit.Weeks, Today);
        order.Pause();
        Assert.False(order.IsDue(Today));

        order.Start(Today.AddDays(10), "selvam");

        Assert.Equal(Today.AddDays(14), order.NextOn);
    }

    [Fact]
    public void What_an_older_page_still_offers_brings_no_ended_one_back()
    {
        var order = Running(every: 1, StandingUnit.Weeks, Today);
        order.End();

        Assert.All<Action>([order.Pause, () => order.Start(Today, "selvam"), () => order.Skip(Now)], act => Assert.Equal("wrong-state", Assert.Throws<RuleBrokenException>(act).Code));

        order.Reopen();
        Assert.Equal(StandingState.Paused, order.State);
        Assert.Equal("wrong-state", Assert.Throws<RuleBrokenException>(order.Reopen).Code);
    }

    [Fact]
    public void Starting_on_its_day_keeps_the_day()
    {
        var order = Running(every: 1, StandingUnit.Weeks, Today.AddDays(-7));
        order.Start(Today, "selvam");

        Assert.Equal(Today, order.NextOn);
    }

    [Fact]
    public void A_skipped_date_can_be_taken_back_until_it_has_passed()
    {
        var order = Running(every: 2, StandingUnit.Weeks, Today.AddDays(1));
        var skipped = order.Skip(Now);
        Assert.Equal(Today.AddDays(15), order.NextOn);

        Assert.Throws<RuleBrokenException>(() => order.Unskip(skipped, Today.AddDays(2)));
        order.Unskip(skipped, Today);

        Assert.Equal(Today.AddDays(1), order.NextOn);
    }

    [Fact]
    public void Without_a_product_it_cannot_be_started()
    {
        var order = StandingOrder.Draft(1, "Empty", Today, Now);

        Assert.Throws<RuleBrokenException>(() => order.Start(Today, "selvam"));
        Assert.Equal(StandingState.Draft, order.State);
    }

    [Fact]
    public void A_date_is_answered_one_way_only()
    {
        var order = Running(every: 2, StandingUnit.Weeks, Today);
        var turn = order.Make(Today, Now);
        turn.Agree(Now);
        turn.Agree(Now);

        Assert.Throws<RuleBrokenException>(() => turn.Decline(Now));
        Assert.Equal(TurnState.Placing, turn.State);
    }

    private static StandingOrder Running(int every, StandingUnit unit, DateOnly next)
    {
        var order = StandingOrder.Draft(1, "Basics", Today, Now);
        order.Revise(new StandingDraft { Name = "Basics", Every = every, Unit = unit, NextOn = next });
        order.Set(1, 24);
        order.Start(next, "selvam");
        return order;
    }
}
