using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.Fulfilment;

/// <summary>The last of an order arrived, or the rest was called off after some had: how it was served is noted.</summary>
internal sealed class NoteFulfilmentWhenOrderDelivered : IHandle<OrderDelivered>, IHandle<OrderLinesCancelled>
{
    public Task HandleAsync(OrderDelivered happened, PortalDbContext db, CancellationToken cancel) => NoteAsync(db, happened.OrderId, cancel);

    public Task HandleAsync(OrderLinesCancelled happened, PortalDbContext db, CancellationToken cancel) => NoteAsync(db, happened.OrderId, cancel);

    private static async Task NoteAsync(PortalDbContext db, Guid orderId, CancellationToken cancel)
    {
        if (await ArrivedOrder.Of(ArrivedOrder.Among(db).Where(o => o.Id == orderId)).SingleOrDefaultAsync(cancel) is not { } order)
        {
            return;
        }

        if (await db.FulfilledOrders.SingleOrDefaultAsync(f => f.OrderId == orderId, cancel) is not { } noted)
        {
            db.Add(noted = new FulfilledOrder(orderId));
        }

        noted.Renew(order);
        db.Hint(new FiguresChanged(order.RetailerId));
    }
}
