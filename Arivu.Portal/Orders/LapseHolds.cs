using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Every minute: held orders that nobody decided in time are cancelled, so that their stock and credit serve others.</summary>
internal sealed class LapseHolds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LapseHolds> log) : BackgroundService
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Cancels what is due.</summary>
    /// <returns>How many lapsed.</returns>
    public async Task<int> LapseAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("hold timer");
        var orders = scope.ServiceProvider.GetRequiredService<OrderService>();
        var due = await DueAsync(scope.ServiceProvider, cancel);
        var lapsed = 0;
        foreach (var number in due)
        {
            lapsed += await LapseAsync(orders, number, cancel) ? 1 : 0;
        }

        return lapsed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, clock, stoppingToken);
            try
            {
                await LapseAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException)
            {
                log.LogWarning(fault, "Held orders are looked at again in a minute");
            }
        }
    }

    private async Task<List<string>> DueAsync(IServiceProvider services, CancellationToken cancel)
    {
        var now = clock.Now();
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
            log.LogInformation(decided, "{Number} was decided at the last moment", number);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The hold of {Number} lapsed and it could not be called off", number);
        }

        return false;
    }
}
