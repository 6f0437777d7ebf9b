using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Delivering;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>The day an order is delivered.</content>
public sealed partial class OrderService
{
    // An order that was held over its cut-off comes with the next van.
    private async Task KeepDayAsync(PortalDbContext db, Order order, CancellationToken cancel)
    {
        if (order.DeliverOn is { } day)
        {
            var round = await db.Retailers.Where(r => r.Id == order.RetailerId).Select(r => new DeliveryRound(r.Region, r.Beat)).SingleAsync(cancel);
            order.ComeOn(calendar.NotBefore(round, day, clock.Now()));
        }
    }
}
