using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Pieces that were billed and called off are credited: a cancellation, or a short shipment once packing had begun.</summary>
internal sealed class CreditWhenOrderLinesCancelled(CreditWhatIsNotKept credit) : IHandle<OrderLinesCancelled>
{
    public async Task HandleAsync(OrderLinesCancelled happened, PortalDbContext db, CancellationToken cancel)
    {
        var packed = await db.OrderSteps.AnyAsync(s => s.OrderId == happened.OrderId && s.What == Order.PackingStep, cancel);
        var ground = new CreditGround(packed ? CreditReason.ShortShipment : CreditReason.Cancellation, happened.Reason);
        await credit.CreditAsync(db, happened.OrderId, happened.RetailerId, ground, cancel);
    }
}
