using Arivu.Portal.Data;
using Arivu.Portal.Inventory;

namespace Arivu.Portal.Orders.Shortages;

/// <summary>Lines of open orders whose shops chose to wait for what is missing.</summary>
internal static class WaitingLines
{
    /// <summary>Those of which pieces are neither promised, sent nor called off.</summary>
    public static IQueryable<OrderLine> Of(PortalDbContext db)
    {
        var (orders, promises) = (db.Orders, db.Allocations);
        return from l in db.OrderLines
               join o in orders on l.OrderId equals o.Id
               where l.WaitUntil != null && (o.Status == OrderStatus.PendingApproval || o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.Packing)
                   && l.Quantity - l.Shipped - l.Cancelled > promises.Where(a => a.OrderLineId == l.Id).Sum(a => a.Open)
               select l;
    }
}
