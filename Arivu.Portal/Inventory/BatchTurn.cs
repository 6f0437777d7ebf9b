using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>
/// Batches of a product that come into being, and recalls of it, one after the other: the products' rows are held until the
/// transaction ends. A row that does not exist yet cannot be held itself.
/// </summary>
public static class BatchTurn
{
    /// <summary>Waits for the turn of these products, in key order so that no two operations wait for each other.</summary>
    /// <param name="db">A context inside a transaction.</param>
    /// <param name="products">The products' keys.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task TakeAsync(PortalDbContext db, IReadOnlyCollection<int> products, CancellationToken cancel)
    {
        if (products.Count > 0)
        {
            await db.Products.Where(p => products.Contains(p.Id)).OrderBy(p => p.Id).TagWith(RowLocks.ForUpdate).Select(p => p.Id).ToListAsync(cancel);
        }
    }
}
