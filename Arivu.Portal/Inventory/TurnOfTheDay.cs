using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>
/// At midnight in India batches expire without anybody moving them, and a reorder point may have been changed during the
/// day: so every product that ever had stock is looked at again, and open screens read anew.
/// </summary>
internal sealed class TurnOfTheDay(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TurnOfTheDay> log) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);

    /// <summary>Has all products looked at.</summary>
    /// <returns>How many.</returns>
    public async Task<int> LookAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("turn of the day");
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        var products = await db.Batches.Select(b => b.ProductId).Distinct().ToListAsync(cancel);
        foreach (var some in products.Chunk(AtOnce))
        {
            db.Publish($"stock-{Guid.CreateVersion7():N}", new StockMoved(some));
        }

        products.ForEach(id => db.Hint(new StockChanged(id)));
        await db.SaveChangesAsync(cancel);
        return products.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, clock, stoppingToken);
        while (true)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (DbUpdateException fault)
            {
                log.LogWarning(fault, "What expired today is looked at again tomorrow, or when it moves");
            }

            var midnight = clock.Today().AddDays(1).ToDateTime(TimeOnly.MinValue) - IndianTime.Offset;
            await Task.Delay(midnight - clock.Now() + TimeSpan.FromSeconds(1), clock, stoppingToken);
        }
    }
}
