using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>At the start, and just after each midnight IST: dues that passed their date yesterday are overdue today.</summary>
internal sealed class NoteOverdueDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NoteOverdueDaily> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Notes it for every retailer.</summary>
    /// <returns>How many retailers it changed.</returns>
    public async Task<int> NoteAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("turn of the day");
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        using var turn = await db.Gate.EnterAsync(cancel);
        return await DuesDesk.NoteAsync(db, Dues.OverdueOn(db, clock.Today()), null, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = UntilMidnight();
            try
            {
                await NoteAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException)
            {
                log.LogWarning(fault, "What is overdue is noted again in a minute");
                wait = Again;
            }

            await Task.Delay(wait, clock, stoppingToken);
        }
    }

    private TimeSpan UntilMidnight()
    {
        var midnight = clock.Today().AddDays(1).ToDateTime(TimeOnly.MinValue) - IndianTime.Offset;
        return midnight - clock.Now() + TimeSpan.FromSeconds(1);
    }
}
