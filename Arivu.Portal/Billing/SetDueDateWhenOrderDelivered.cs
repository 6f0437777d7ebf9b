using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>The days to pay begin when the goods are there. A rest that is called off may be what a delivery waited for, too.</summary>
internal sealed class SetDueDateWhenOrderDelivered(TimeProvider clock) : IHandle<OrderDelivered>, IHandle<OrderLinesCancelled>
{
    public Task HandleAsync(OrderDelivered happened, PortalDbContext db, CancellationToken cancel) => FollowAsync(db, happened.OrderId, cancel);

    public Task HandleAsync(OrderLinesCancelled happened, PortalDbContext db, CancellationToken cancel) => FollowAsync(db, happened.OrderId, cancel);

    private async Task FollowAsync(PortalDbContext db, Guid orderId, CancellationToken cancel)
    {
        var invoices = await db.Invoices.Where(i => i.OrderId == orderId && i.DueIsProvisional).ToListAsync(cancel);
        if (invoices.Count == 0)
        {
            return;
        }

        var order = await db.Orders.AsNoTracking().Include(o => o.Lines).Include(o => o.Shipments).AsSplitQuery().SingleAsync(o => o.Id == orderId, cancel);
        invoices.ForEach(invoice => DueDates.Follow(invoice, order));
        await Dues.SaveAsync(db, order.RetailerId, clock.Today(), cancel);
    }
}
