using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Standing;

/// <content>The dates it is ordered on, one after the other.</content>
public sealed partial class StandingOrder
{
    /// <summary>Whether a date has come that is not made yet.</summary>
    public bool IsDue(DateOnly today) => State == StandingState.Running && NextOn <= today;

    /// <summary>Makes the date that has come. Of several that were missed, one is made.</summary>
    /// <exception cref="RuleBrokenException">None has come.</exception>
    public StandingTurn Make(DateOnly today, DateTime at)
    {
        if (!IsDue(today))
        {
            throw new RuleBrokenException("{0} is not due.", Name) { Code = "wrong-state" };
        }

        var turn = new StandingTurn(this, NextOn, PlacesItself ? TurnState.Placing : TurnState.Asked, PlacesItself, at);
        NextOn = After(today);
        return turn;
    }

    /// <summary>Leaves the next date out.</summary>
    /// <exception cref="RuleBrokenException">It does not run.</exception>
    public StandingTurn Skip(DateTime at)
    {
        Must(State == StandingState.Running);
        var turn = new StandingTurn(this, NextOn, TurnState.Skipped, byItself: false, at);
        NextOn = NextOn.AddDays(StepDays);
        return turn;
    }

    /// <summary>Goes past dates that have their turn already: a later one was skipped before an earlier one was taken back, or the rhythm was revised.</summary>
    /// <param name="taken">Dates with a turn.</param>
    public void PassOver(IReadOnlySet<DateOnly> taken)
    {
        while (taken.Contains(NextOn))
        {
            NextOn = NextOn.AddDays(StepDays);
        }
    }

    /// <summary>Takes a skipped date back; the caller removes the turn.</summary>
    /// <exception cref="RuleBrokenException">The date was not left out, or it has passed.</exception>
    public void Unskip(StandingTurn turn, DateOnly today)
    {
        Must(turn.State == TurnState.Skipped);
        if (turn.On < today)
        {
            throw new RuleBrokenException("{0} has passed.", turn.On.ToText()) { Code = "wrong-state" };
        }

        NextOn = turn.On < NextOn ? turn.On : NextOn;
    }

    // The next date of the rhythm after a day.
    private DateOnly After(DateOnly day)
    {
        var missed = Math.Max(0, day.DayNumber - NextOn.DayNumber);
        return NextOn.AddDays((missed / StepDays * StepDays) + StepDays);
    }
}
