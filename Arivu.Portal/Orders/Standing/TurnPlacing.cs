using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Standing.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Standing;

/// <summary>
/// Places the order of one date. The date's own key goes with it, so that an interruption between placing and noting, a second
/// instance, or a person pressing at the same moment all end at the same one order.
/// </summary>
public sealed class TurnPlacing(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, OrderPlacing placing, StockQueries stock)
{
    private const int MostTries = 3;

    /// <summary>Places it, unless that is done; what cannot be ordered is left out and kept with its reason.</summary>
    /// <returns>The date as it stands then; null when it is unknown or not the asker's.</returns>
    internal async Task<StandingTurn?> CarryOutAsync(Guid turnId, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await database.CreateDbContextAsync(cancel);
            var turn = await db.StandingTurns.AsNoTracking().Include(t => t.Lines).SingleOrDefaultAsync(t => t.Id == turnId, cancel);
            if (turn is not { State: TurnState.Placing })
            {
                return turn;
            }

            var plan = await TurnPlan.OfAsync(db, turn, stock, cancel);
            var stands = await db.PlacedKeys.Where(k => k.RetailerId == turn.RetailerId && k.Key == turn.Key).Select(k => k.OrderNumbers).SingleOrDefaultAsync(cancel);
            if (stands is not null)
            {
                return await NoteAsync(plan.AsOrdered(await PiecesAsync(db, stands, cancel)), stands, TurnFault.None, "", cancel);
            }

            if (plan.Fault != TurnFault.None)
            {
                return await NoteAsync(plan, number: null, plan.Fault, "", cancel);
            }

            try
            {
                return await NoteAsync(plan, (await placing.PlaceAsync(WishOf(plan), cancel)).Number, TurnFault.None, "", cancel);
            }
            catch (RuleBrokenException again) when (attempt < MostTries && again.Code is "insufficient-stock" or "idempotency-mismatch")
            {
                // Others were quicker at the shelf, or placed this very date: look again.
            }
            catch (RuleBrokenException refused)
            {
                return await NoteAsync(plan, number: null, TurnFault.Refused, refused.Message, cancel);
            }
            catch (BadInputException bad)
            {
                return await NoteAsync(plan, number: null, TurnFault.Refused, bad.Errors.Values.First()[0], cancel);
            }
        }
    }

    private static Task<Dictionary<int, int>> PiecesAsync(PortalDbContext db, string number, CancellationToken cancel) =>
        db.Orders.Where(o => o.Number == number).SelectMany(o => o.Lines).GroupBy(l => l.ProductId).Select(g => new { g.Key, Pieces = g.Sum(l => l.Quantity) }).ToDictionaryAsync(g => g.Key, g => g.Pieces, cancel);

    private PlaceOrder WishOf(TurnPlan plan) => new()
    {
        Retailer = user.SeesEverything ? plan.Retailer : null,
        Lines = [.. plan.Lines.Where(l => l.Ordered > 0).Select(l => new PlaceLine(l.Sku, l.Ordered))],
        ShipTo = plan.ShipTo,
        AcceptHold = true,
        Key = plan.Turn.Key,
    };

    private Task<StandingTurn> NoteAsync(TurnPlan plan, string? number, TurnFault fault, string words, CancellationToken cancel) => database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
    {
        var turn = await db.StandingTurns.TagWith(RowLocks.ForUpdate).SingleAsync(t => t.Id == plan.Turn.Id, ct);
        await db.Entry(turn).Collection(t => t.Lines).LoadAsync(ct);
        if (turn.State != TurnState.Placing)
        {
            return turn; // another instance noted it
        }

        if (number is not null)
        {
            turn.Place(number, plan.Kept(turn), clock.Now());
        }
        else
        {
            turn.GiveUp(fault, words, plan.Kept(turn), clock.Now());
        }

        if (turn.ByItself)
        {
            db.Publish($"standing-{turn.StandingOrderId:N}", new StandingTurnMoved(turn.Id, turn.RetailerId, turn.State));
        }

        db.Hint(new StandingChanged(turn.StandingOrderId, turn.RetailerId));
        return turn;
    }, cancel);
}
