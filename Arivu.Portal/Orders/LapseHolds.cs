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
        foreach (var number in due)
        {
            await LapseAsync(orders, number, cancel);
        }

        return due.Count;
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

    private async Task LapseAsync(OrderService orders, string number, CancellationToken cancel)
    {
        try
        {
            await orders.CancelAsync(number, "Nobody decided in time; order again if you still need it.", null, cancel);
        }
        catch (Exception decided) when (decided is RuleBrokenException or EditedByAnotherException)
        {
            log.LogInformation(decided, "{Number} was decided at the last moment", number);
        }
    }
}
