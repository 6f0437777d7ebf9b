using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns that goods are noted as arrived.</summary>
internal sealed class NotifyShopWhenOrderDelivered : IHandle<OrderDelivered>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderDelivered happened, PortalDbContext db, CancellationToken cancel)
    {
        var shipment = await db.ShipmentFactsAsync(happened.ShipmentId, cancel);
        await db.TellShopAsync(
            happened.RetailerId,
            News.Of(
                NotificationKind.OrderDelivered, happened.ShipmentId, $"/orders/{happened.Number}", shipment.Whole ? "{0} is delivered" : "A part of {0} is delivered",
                "{1} pieces, shipment {2}.", happened.Number, shipment.Pieces, shipment.Number),
            cancel);
    }
}
