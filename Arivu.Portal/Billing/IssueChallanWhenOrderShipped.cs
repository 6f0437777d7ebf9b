using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Billing;

/// <summary>Goods that leave carry a delivery challan (CGST rule 55). Run twice it finds the one it drew.</summary>
internal sealed class IssueChallanWhenOrderShipped(TimeProvider clock) : IHandle<OrderShipped>
{
    public Task HandleAsync(OrderShipped happened, PortalDbContext db, CancellationToken cancel) =>
        ChallanService.DrawAsync(db, happened.RetailerId, happened.ShipmentId, clock.Today(), cancel);
}
