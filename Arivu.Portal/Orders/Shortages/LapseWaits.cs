using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shortages;

/// <summary>Each hour: pieces that were waited for and did not come in time are called off, and the shop's credit becomes free.</summary>
internal sealed class LapseWaits(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LapseWaits> log) : TimedWork(scopes, clock, log)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private readonly ILogger _log = log;

    protected override string Actor => "wait timer";

    protected override TimeSpan First => TimeSpan.FromMinutes(2);

    protected override TimeSpan UntilNext() => Every;

    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (orders, lapsed) = (services.GetRequiredService<OrderService>(), 0);
        foreach (var number in await DueAsync(services, cancel))
        {
            lapsed += await LapseAsync(orders, number, cancel) ? 1 : 0;
        }

        return lapsed;
    }

    private async Task<List<string>> DueAsync(IServiceProvider services, CancellationToken cancel)
    {
        var today = Clock.Today();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        var due = WaitingLines.Of(db).Where(l => l.WaitUntil < today).Select(l => l.OrderId);
        return await db.Orders.Where(o => due.Contains(o.Id)).OrderBy(o => o.Number).Select(o => o.Number).Take(AtOnce).ToListAsync(cancel);
    }

    // One order that cannot be shortened keeps no other from it.
    private async Task<bool> LapseAsync(OrderService orders, string number, CancellationToken cancel)
    {
        try
        {
            return await orders.LapseWaitsAsync(number, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _log.LogError(fault, "The wait of {Number} is over and its pieces could not be called off", number);
            return false;
        }
    }
}
