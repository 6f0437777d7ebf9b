using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>Once a day, and soon after the start: proofs of operations older than 30 days go, and what the rooms say (<see cref="IHousework"/>).</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log) : TimedWork(scopes, clock, log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    protected override string Actor => "housekeeping";

    protected override TimeSpan First => TimeSpan.FromMinutes(5);

    protected override TimeSpan UntilNext() => TimeSpan.FromDays(1);

    // In a transaction: work that saves meets the turn as its own, instead of waiting for itself.
    protected override Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var before = Clock.Now() - Kept;
        return services.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var gone = await db.Set<Operation>().Where(o => o.At < before).ExecuteDeleteAsync(ct);
            foreach (var work in services.GetServices<IHousework>())
            {
                gone += await work.TidyAsync(db, ct);
            }

            return gone;
        }, cancel);
    }
}
