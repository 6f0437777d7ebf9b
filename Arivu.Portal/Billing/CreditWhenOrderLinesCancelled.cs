using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Billing;

/// <summary>Pieces that were billed and called off are credited: a cancellation, or a short shipment once packing had begun.</summary>
internal sealed class CreditWhenOrderLinesCancelled(CreditWhatIsNotKept credit) : IHandle<OrderLinesCancelled>
{
    public Task HandleAsync(OrderLinesCancelled happened, PortalDbContext db, CancellationToken cancel)
    {
        var ground = new CreditGround(happened.PackingHadBegun ? CreditReason.ShortShipment : CreditReason.Cancellation, happened.Reason);
        return credit.CreditAsync(db, happened.OrderId, happened.RetailerId, ground, cancel);
    }
}
