using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Standing;

/// <content>The dates on which the store is asked first.</content>
public sealed partial class StandingService
{
    /// <summary>The store says yes: the order is placed, once however often this is asked.</summary>
    /// <returns>What became of the date; null when it is unknown.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: it was answered otherwise.</exception>
    public async Task<StandingTurn?> ConfirmAsync(Guid turnId, CancellationToken cancel) =>
        await AnswerAsync(turnId, turn => turn.Agree(clock.Now()), cancel) ? await placing.CarryOutAsync(turnId, cancel) : null;

    /// <summary>The store leaves this date out.</summary>
    /// <returns>Whether there is such a date.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: it was answered otherwise.</exception>
    public Task<bool> DeclineAsync(Guid turnId, CancellationToken cancel) => AnswerAsync(turnId, turn => turn.Decline(clock.Now()), cancel);

    private Task<bool> AnswerAsync(Guid turnId, Action<StandingTurn> answer, CancellationToken cancel)
    {
        var mine = user.RetailerId ?? throw user.Refuse();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await db.StandingTurns.TagWith(RowLocks.ForUpdate).SingleOrDefaultAsync(t => t.Id == turnId && t.RetailerId == mine, ct) is not { } turn)
            {
                return false;
            }

            if (turn.State != TurnState.Placed)
            {
                answer(turn); // a placed one answers the second press with the same order
            }

            db.Hint(new StandingChanged(turn.StandingOrderId, mine));
            return true;
        }, cancel);
    }
}
