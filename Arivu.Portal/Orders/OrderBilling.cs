using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>
/// What billing does to an order, in the billing's own transaction: the order's verb, the credit that becomes free, and the
/// word to open screens, always together.
/// </summary>
public sealed class OrderBilling(CurrentUser user, TimeProvider clock)
{
    /// <summary>An invoice takes the place of reserved credit.</summary>
    /// <param name="db">The context the order was loaded by.</param>
    /// <param name="order">The order.</param>
    /// <param name="amount">The invoice's total.</param>
    /// <param name="whole">Whether nothing of the order is left to bill.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RuleBrokenException">The order was never accepted.</exception>
    public Task BilledAsync(PortalDbContext db, Order order, Money amount, bool whole, CancellationToken cancel) =>
        ReleaseAsync(db, order, order.Bill(amount, whole), cancel);

    /// <summary>Nothing more of an order will be billed: what is still reserved for it becomes free.</summary>
    /// <exception cref="InvalidOperationException">There is no such order for this user.</exception>
    public async Task ReleaseRestAsync(PortalDbContext db, Guid orderId, CancellationToken cancel)
    {
        var order = await db.Orders.SingleAsync(o => o.Id == orderId, cancel);
        if (order.CreditReserved > Money.Zero)
        {
            await ReleaseAsync(db, order, order.ReleaseRest(), cancel);
        }
    }

    /// <summary>Notes on the timeline that goods are billed at another GST rate than was estimated.</summary>
    /// <param name="db">The context the order was loaded by.</param>
    /// <param name="order">The order.</param>
    /// <param name="rates">Which lines, from which rate to which.</param>
    public void RemarkChangedRates(PortalDbContext db, Order order, string rates)
    {
        order.RemarkChangedRates(user.Name, clock.Now(), rates);
        Tell(db, order);
    }

    private async Task ReleaseAsync(PortalDbContext db, Order order, Money released, CancellationToken cancel)
    {
        await CreditDesk.RecordAsync(db, order.RetailerId, CreditMove.Release, -released, new CreditNoting(clock.Now(), user.Name, order.Number), cancel);
        Tell(db, order);
    }

    private static void Tell(PortalDbContext db, Order order) => db.Hint(new OrderChanged(order.Number, order.RetailerId));
}
