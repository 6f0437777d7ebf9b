using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Expiry.Events;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>
/// At seven in the morning in India, when somebody can still do something about it, one message names what comes near its end.
/// A start later in the day says it again; who was told that day hears nothing twice.
/// </summary>
internal sealed class TellNearExpiryDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TellNearExpiryDaily> log) : TimedWork(scopes, clock, log)
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(7);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    protected override string Actor => "expiry digest";

    protected override TimeSpan First => Clock.Now() < MorningOf(Clock.Today()) ? UntilMorning(Clock.Today()) : Soon;

    protected override TimeSpan UntilNext() => UntilMorning(Clock.Today().AddDays(1));

    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var today = Clock.Today();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        var near = await NearExpiry.OfAsync(db, today, cancel);
        if (near.Count > 0)
        {
            db.Publish($"expiry-{today:yyyyMMdd}", new NearExpiryOfDay(today, near.Count, near.Sum(b => b.Pieces), near[0].Expires));
            await db.SaveChangesAsync(cancel);
        }

        return near.Count;
    }

    private static DateTime MorningOf(DateOnly day) => IndianTime.StartOf(day) + Morning;

    private TimeSpan UntilMorning(DateOnly day) => MorningOf(day) - Clock.Now();
}
