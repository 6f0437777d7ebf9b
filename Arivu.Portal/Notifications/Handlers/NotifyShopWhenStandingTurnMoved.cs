using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Standing;
using Arivu.Portal.Orders.Standing.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>A shop learns that a date of its standing order came: it is asked, an order was placed without it, or none could be.</summary>
internal sealed class NotifyShopWhenStandingTurnMoved : IHandle<StandingTurnMoved>
{
    /// <inheritdoc />
    public async Task HandleAsync(StandingTurnMoved happened, PortalDbContext db, CancellationToken cancel)
    {
        var turn = await db.StandingTurns.AsNoTracking().Include(t => t.Lines).SingleAsync(t => t.Id == happened.TurnId, cancel);
        var name = await db.StandingOrders.Where(o => o.Id == turn.StandingOrderId).Select(o => o.Name).SingleAsync(cancel);
        var (title, text) = SaidOf(happened.State, turn);
        var less = turn.Lines.Count(l => l.Ordered < l.Wanted);
        await db.TellShopAsync(
            happened.RetailerId,
            new News(NotificationKind.StandingOrder, $"{turn.Id:N}-{happened.State}", turn.Id, $"/standing-orders/{turn.StandingOrderId}", title, text, name, turn.On.ToText(), turn.OrderNumber ?? "", IndianDigits.Group(less)),
            cancel);
    }

    private static (string Title, string Text) SaidOf(TurnState state, StandingTurn turn) => (state, turn.Fault) switch
    {
        (TurnState.Asked, _) => ("{0} waits for your yes", "Look at the goods of {1} and place the order, or leave this date out."),
        (TurnState.Placed, _) when turn.Lines.All(l => l.Ordered >= l.Wanted) => ("{0} is ordered", "{2} was placed by itself, as you said. You can cancel it until packing begins."),
        (TurnState.Placed, _) => ("{0} is ordered, not all of it", "{2} was placed by itself. Of {3} products fewer or none could be ordered."),
        (_, TurnFault.StoreClosed) => ("{0} was not ordered", "Ordering is closed for your store. Ask Arivu Foods to open it again."),
        (_, TurnFault.NothingThere) => ("{0} was not ordered", "Nothing of it could be had on {1}."),
        _ => ("{0} was not ordered", "It could not be placed on {1}. The standing order says why."),
    };
}
