using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Whoever moves an order of more goods on takes its turn first, and numbers and batches only after it.</summary>
internal static class ReplenishmentTurn
{
    /// <summary>Locks the order's row until the transaction ends.</summary>
    /// <returns>Whether there is such an order.</returns>
    public static async Task<bool> TakeAsync(PortalDbContext db, string number, CancellationToken cancel) =>
        await db.ReplenishmentOrders.Where(o => o.Number == number).OrderBy(o => o.Id).TagWith(RowLocks.ForUpdate).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancel) is not null;
}
