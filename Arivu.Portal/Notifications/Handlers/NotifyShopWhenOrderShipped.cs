using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns that goods left.</summary>
internal sealed class NotifyShopWhenOrderShipped : IHandle<OrderShipped>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderShipped happened, PortalDbContext db, CancellationToken cancel)
    {
        var shipment = await db.ShipmentFactsAsync(happened.ShipmentId, cancel);
        await db.TellShopAsync(
            happened.RetailerId,
            News.Of(
                NotificationKind.OrderShipped, happened.ShipmentId, $"/orders/{happened.Number}", shipment.Whole ? "{0} is on its way" : "A part of {0} is on its way",
                shipment.Vehicle is null ? "{1} pieces, shipment {2}." : "{1} pieces, shipment {2} with {3}.", happened.Number, shipment.Pieces, shipment.Number, shipment.Vehicle ?? ""),
            cancel);
    }
}
