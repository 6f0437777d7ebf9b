using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>Administrators learn that a count's differences wait for one of them. A count that is sent back and waits again is news again.</summary>
internal sealed class NotifyAdministratorsWhenCountWaits : IHandle<CountWaits>
{
    /// <inheritdoc />
    public async Task HandleAsync(CountWaits happened, PortalDbContext db, CancellationToken cancel)
    {
        var count = await db.StockCounts.AsNoTracking().Include(c => c.Lines).SingleAsync(c => c.Id == happened.CountId, cancel);
        var differing = count.Lines.Where(l => l.Difference != 0).ToList();
        await db.TellAdministratorsAsync(
            new News(
                NotificationKind.CountWaits, $"{count.Id:N}:{count.Version}", count.Id, $"/inventory/counts/{count.Number}", "{0} waits for approval",
                "Pieces that differ: {2}, in batches: {1}. An administrator who did not count posts it.",
                count.Number, IndianDigits.Group(differing.Count), IndianDigits.Group(differing.Sum(l => Math.Abs((long)l.Difference)))),
            cancel);
    }
}
