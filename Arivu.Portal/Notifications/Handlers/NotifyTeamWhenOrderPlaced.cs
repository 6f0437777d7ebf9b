using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The team learns of a new order.</summary>
internal sealed class NotifyTeamWhenOrderPlaced : IHandle<OrderPlaced>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderPlaced happened, PortalDbContext db, CancellationToken cancel)
    {
        var order = await db.OrderFactsAsync(happened.OrderId, cancel);
        await db.TellTeamAsync(
            News.Of(
                NotificationKind.OrderPlaced, happened.OrderId, $"/orders/{happened.Number}", "{0} placed by {1}",
                order.Products == 1 ? "1 product for {2}." : "{3} products for {2}.", happened.Number, order.Store, order.Total, $"{order.Products}"),
            cancel);
    }
}
