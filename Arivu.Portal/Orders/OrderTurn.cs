using System.Linq.Expressions;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>
/// Whoever moves an order on takes its turn first, and the retailer's row (<see cref="Customers.CreditDesk.HoldAsync"/>) only
/// after it: steps of one order stand in a queue, whether people or events take them, and the later one sees what the
/// earlier one did.
/// </summary>
public static class OrderTurn
{
    /// <summary>Locks the order's row until the transaction ends.</summary>
    /// <param name="db">A context inside a transaction.</param>
    /// <param name="which">The order.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Whether there is such an order.</returns>
    public static async Task<bool> TakeAsync(PortalDbContext db, Expression<Func<Order, bool>> which, CancellationToken cancel) =>
        await db.Orders.Where(which).OrderBy(o => o.Id).TagWith(RowLocks.ForUpdate).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancel) is not null;
}
