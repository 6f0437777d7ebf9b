using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Sums;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <content>For a home that has read the catalogue already.</content>
public sealed partial class StockQueries
{
    /// <summary>Every product that is sold or lies on the shelf, the most urgent first; as few queries as the stock list itself.</summary>
    /// <param name="db">A context of the caller.</param>
    /// <param name="products">The catalogue.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    internal async Task<IReadOnlyList<StockRow>> StatesAsync(PortalDbContext db, IEnumerable<ShelfProduct> products, CancellationToken cancel)
    {
        user.MustBeTeam();
        var sums = await StockSums.ReadAsync(db, clock.Today(), cancel);
        return [.. Sorted(Rows(products, sums.ToLookup(sum => sum.ProductId)), sort: null)];
    }
}
