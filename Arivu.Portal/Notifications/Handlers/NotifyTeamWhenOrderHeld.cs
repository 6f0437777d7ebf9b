using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The team learns that an order waits for a person, and why.</summary>
internal sealed class NotifyTeamWhenOrderHeld : IHandle<OrderHeld>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderHeld happened, PortalDbContext db, CancellationToken cancel)
    {
        var order = await db.OrderFactsAsync(happened.OrderId, cancel);
        await db.TellTeamAsync(
            News.Of(
                NotificationKind.OrderHeld, happened.OrderId, $"/orders/{happened.Number}", "{0} waits for approval", "{1}, {2}. {3}",
                happened.Number, order.Store, order.Total, order.HoldReasons),
            cancel);
    }
}
