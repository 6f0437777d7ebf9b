using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns that its order is accepted.</summary>
internal sealed class NotifyShopWhenOrderConfirmed : IHandle<OrderConfirmed>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderConfirmed happened, PortalDbContext db, CancellationToken cancel)
    {
        var order = await db.OrderFactsAsync(happened.OrderId, cancel);
        await db.TellShopAsync(
            happened.RetailerId,
            News.Of(
                NotificationKind.OrderConfirmed, happened.OrderId, $"/orders/{happened.Number}", "{0} is confirmed",
                order.Products == 1 ? "1 product for {1}." : "{2} products for {1}.", happened.Number, order.Total, $"{order.Products}"),
            cancel);
    }
}
