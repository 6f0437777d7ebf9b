using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Every minute: held orders that nobody decided in time are cancelled, so that their stock and credit serve others.</summary>
internal sealed class LapseHolds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LapseHolds> log) : TimedWork(scopes, clock, log)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly ILogger _log = log;

    protected override string Actor => "hold timer";

    protected override TimeSpan First => Every;

    protected override TimeSpan UntilNext() => Every;

    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var orders = services.GetRequiredService<OrderService>();
        var lapsed = 0;
        foreach (var number in await DueAsync(services, cancel))
        {
            lapsed += await LapseAsync(orders, number, cancel) ? 1 : 0;
        }

        return lapsed;
    }

    private async Task<List<string>> DueAsync(IServiceProvider services, CancellationToken cancel)
    {
        var now = Clock.Now();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        return await db.Orders.Where(o => o.HoldUntil != null && o.HoldUntil <= now).OrderBy(o => o.HoldUntil).Select(o => o.Number).Take(AtOnce).ToListAsync(cancel);
    }

    // One order that cannot be called off keeps no other from it.
    private async Task<bool> LapseAsync(OrderService orders, string number, CancellationToken cancel)
    {
        try
        {
            return await orders.LapseAsync(number, cancel);
        }
        catch (EditedByAnotherException decided)
        {
            _log.LogInformation(decided, "{Number} was decided at the last moment", number);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _log.LogError(fault, "The hold of {Number} lapsed and it could not be called off", number);
        }

        return false;
    }
}
