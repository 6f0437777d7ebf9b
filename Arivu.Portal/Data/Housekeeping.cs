using System.Data.Common;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>Once a day, and soon after the start: proofs of operations older than 30 days go, and what the rooms say (<see cref="IHousework"/>).</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);

    /// <summary>Removes what is older than its time.</summary>
    /// <returns>How many rows went.</returns>
    public async Task<int> TidyAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("housekeeping");
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        var before = clock.Now() - Kept;
        using var turn = await db.Gate.EnterAsync(cancel);
        var gone = await db.Set<Operation>().Where(o => o.At < before).ExecuteDeleteAsync(cancel);
        foreach (var work in scope.ServiceProvider.GetServices<IHousework>())
        {
            gone += await work.TidyAsync(db, cancel);
        }

        return gone;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, clock, stoppingToken);
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is DbUpdateException or DbException)
            {
                log.LogWarning(fault, "What is old stays until tomorrow");
            }
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }
}
