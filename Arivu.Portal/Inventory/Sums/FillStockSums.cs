using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Sums;

/// <summary>Counts what stood before anybody counted: an older database, or a history made in bulk. Later on events do it.</summary>
public sealed class FillStockSums(IDbContextFactory<PortalDbContext> database, TimeProvider clock) : IStartingData
{
    private const int AtOnce = 500;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var some in (await MissingAsync(cancel)).Chunk(AtOnce))
        {
            await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => CountAsync(db, some, ct), cancel);
        }
    }

    private async Task<int> CountAsync(PortalDbContext db, int[] products, CancellationToken cancel)
    {
        try
        {
            await StockTally.RenewAsync(db, products, clock.Today(), cancel);
            return await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            throw new RepeatException("Another instance counted these products.", taken);
        }
    }

    private async Task<List<int>> MissingAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var (sums, batches) = (db.StockSums, db.Batches);
        return await db.Products.Where(p => !sums.Any(s => s.ProductId == p.Id) && batches.Any(b => b.ProductId == p.Id)).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel);
    }
}
