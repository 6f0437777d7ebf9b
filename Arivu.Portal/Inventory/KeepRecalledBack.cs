using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Inventory;

/// <summary>
/// A batch number that was recalled is kept back wherever it arrives later, by whatever way: in the same save that makes its
/// row, so that no piece of it is promised in between. Recall and arrival of a product take turns: the later one sees what the earlier one did. A warehouse where it lay already keeps its row, blocked as it is.
/// </summary>
internal sealed class KeepRecalledBack : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (PortalDbContext)eventData.Context!;
        var arrived = db.ChangeTracker.Entries<Batch>().Where(e => e.State is EntityState.Added).Select(e => e.Entity).ToList();
        if (arrived.Count > 0)
        {
            await HoldAsync(db, arrived, cancellationToken);
        }

        return result;
    }

    private static async Task HoldAsync(PortalDbContext db, List<Batch> arrived, CancellationToken cancel)
    {
        var (products, numbers) = (arrived.Select(b => b.ProductId).Distinct().ToList(), arrived.Select(b => b.Number).Distinct(StringComparer.Ordinal).ToList());
        await BatchTurn.TakeAsync(db, products, cancel);
        var known = await db.Batches.Where(b => b.BlockedFor == BatchHold.Recalled && products.Contains(b.ProductId) && numbers.Contains(b.Number))
            .Select(b => new { b.ProductId, b.Number }).Distinct().ToListAsync(cancel);
        foreach (var batch in arrived.Where(b => known.Exists(k => k.ProductId == b.ProductId && k.Number == b.Number)))
        {
            if (batch.KeepBack(BatchHold.Recalled, new StockNote(db.Clock.Now(), db.User.Name, "Recall", "This batch was recalled before it arrived here")) is { } entry)
            {
                db.Add(entry);
            }
        }
    }
}
