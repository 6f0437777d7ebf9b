using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>
/// At midnight in India batches expire without anybody moving them, and a reorder point may have been changed during the
/// day: so every product that ever had stock is looked at again, and open screens read anew.
/// </summary>
internal sealed class TurnOfTheDay(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TurnOfTheDay> log) : TimedWork(scopes, clock, log)
{
    private const int AtOnce = 500;

    protected override string Actor => "turn of the day";

    protected override TimeSpan First => TimeSpan.FromMinutes(5);

    protected override TimeSpan UntilNext() => UntilMidnight();

    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        var products = await db.Batches.Select(b => b.ProductId).Distinct().ToListAsync(cancel);
        foreach (var some in products.Chunk(AtOnce))
        {
            db.Publish($"stock-{Guid.CreateVersion7():N}", new StockMoved(some));
        }

        products.ForEach(id => db.Hint(new StockChanged(id)));
        await db.SaveChangesAsync(cancel);
        return products.Count;
    }
}
