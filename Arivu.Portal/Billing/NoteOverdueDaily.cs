using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>At the start, and just after each midnight IST: dues that passed their date yesterday are overdue today.</summary>
internal sealed class NoteOverdueDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NoteOverdueDaily> log) : TimedWork(scopes, clock, log)
{
    protected override string Actor => "turn of the day";

    protected override TimeSpan UntilNext() => UntilMidnight();

    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        using var turn = await db.Gate.EnterAsync(cancel);
        return await DuesDesk.NoteAsync(db, Dues.OverdueOn(db, Clock.Today()), null, cancel);
    }
}
