using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns that its order was refused, and why.</summary>
internal sealed class NotifyShopWhenOrderRejected : IHandle<OrderRejected>
{
    /// <inheritdoc />
    public Task HandleAsync(OrderRejected happened, PortalDbContext db, CancellationToken cancel) => db.TellShopAsync(
        happened.RetailerId,
        News.Of(
            NotificationKind.OrderRejected, happened.OrderId, $"/orders/{happened.Number}", "{0} was not accepted", "Reason: {1}",
            happened.Number, happened.Reason),
        cancel);
}
