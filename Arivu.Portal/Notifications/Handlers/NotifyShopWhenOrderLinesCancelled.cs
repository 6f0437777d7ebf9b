using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns that its order, or a part of it, was called off, and why.</summary>
internal sealed class NotifyShopWhenOrderLinesCancelled : IHandle<OrderLinesCancelled>
{
    /// <inheritdoc />
    public Task HandleAsync(OrderLinesCancelled happened, PortalDbContext db, CancellationToken cancel) => db.TellShopAsync(
        happened.RetailerId,
        new News(
            NotificationKind.OrderCancelled, $"{happened.OrderId:N}-{happened.Step}", happened.OrderId, $"/orders/{happened.Number}", happened.Whole ? "{0} is cancelled" : "A part of {0} is cancelled",
            "{1} pieces are called off. Reason: {2}", happened.Number, IndianDigits.Group(happened.Pieces), happened.Reason),
        cancel);
}
