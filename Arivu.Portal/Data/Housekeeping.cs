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

    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        var before = Clock.Now() - Kept;
        using var turn = await db.Gate.EnterAsync(cancel);
        var gone = await db.Set<Operation>().Where(o => o.At < before).ExecuteDeleteAsync(cancel);
        foreach (var work in services.GetServices<IHousework>())
        {
            gone += await work.TidyAsync(db, cancel);
        }

        return gone;
    }
}
