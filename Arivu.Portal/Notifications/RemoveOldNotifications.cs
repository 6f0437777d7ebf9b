using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications;

/// <summary>Notifications go after twelve months, read or not: what they told of stands in its own room.</summary>
internal sealed class RemoveOldNotifications : IHousework
{
    private const int MonthsKept = 12;

    /// <inheritdoc />
    public Task<int> TidyAsync(PortalDbContext db, CancellationToken cancel)
    {
        var before = db.Clock.Now().AddMonths(-MonthsKept);
        return db.Notifications.Where(n => n.CreatedAt < before).ExecuteDeleteAsync(cancel);
    }
}
