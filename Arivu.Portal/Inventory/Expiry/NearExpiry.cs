using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>A batch that comes near its end.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Name">Its name.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="Pieces">Pieces on the shelf.</param>
/// <param name="Value">At cost; null where nobody noted one.</param>
public sealed record NearBatch(string Sku, string Name, string Batch, DateOnly Expires, int Pieces, Money? Value);

/// <summary>
/// What is near its end: pieces that may still be sold, of a batch with no more days left than its product's alert. On its last
/// day it is near its end; the day after it is expired.
/// </summary>
public static class NearExpiry
{
    /// <summary>The batches, those that expire first first.</summary>
    /// <param name="db">A context of the house.</param>
    /// <param name="today">The business date.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyList<NearBatch>> OfAsync(PortalDbContext db, DateOnly today, CancellationToken cancel)
    {
        var (products, costs) = (db.Products, db.BatchCosts);
        var furthest = today.AddDays(await products.MaxAsync(p => (int?)p.NearExpiryAlertDays, cancel) ?? 0);
        var found = await db.Batches.AsNoTracking().Where(b => b.OnHand > 0 && b.Expires >= today && b.Expires <= furthest && !b.Blocked)
            .Join(products, b => b.ProductId, p => p.Id, (b, p) => new { Batch = b, p.Sku, p.Name, p.NearExpiryAlertDays, Paise = costs.Where(c => c.BatchId == b.Id).Select(c => (long?)c.UnitCost.Paise).SingleOrDefault() })
            .OrderBy(f => f.Batch.Expires).ThenBy(f => f.Batch.Id).ToListAsync(cancel);
        return [.. found.Where(f => f.Batch.Expires <= today.AddDays(f.NearExpiryAlertDays))
            .Select(f => new NearBatch(f.Sku, f.Name, f.Batch.Number, f.Batch.Expires, f.Batch.OnHand, f.Paise is { } paise ? new Money(paise) * f.Batch.OnHand : null))];
    }
}
