using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shop;

/// <summary>
/// Just after midnight all wishes are looked through: what a move of stock does not say, such as a store that now takes shorter
/// dates, is found then. A wish of half a year ago is forgotten.
/// </summary>
internal sealed class TendBackWishesDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TendBackWishesDaily> log) : TimedWork(scopes, clock, log)
{
    private const int ForgottenDays = 180;
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(6);

    protected override string Actor => "shop wishes";

    protected override TimeSpan First => Soon;

    protected override TimeSpan UntilNext() => UntilMidnight();

    protected override Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var before = Clock.Now().AddDays(-ForgottenDays);
        return services.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var forgotten = await db.BackWishes.Where(w => w.At < before).ExecuteDeleteAsync(ct);
            return forgotten + await TellWaitingShopsWhenStockMoved.FulfilAsync(db, db.BackWishes, Clock.Today(), ct);
        }, cancel);
    }
}
