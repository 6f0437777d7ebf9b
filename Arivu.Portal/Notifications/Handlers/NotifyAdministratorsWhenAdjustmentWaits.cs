using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>Administrators learn that an adjustment above the limit waits for one of them.</summary>
internal sealed class NotifyAdministratorsWhenAdjustmentWaits : IHandle<AdjustmentWaits>
{
    /// <inheritdoc />
    public async Task HandleAsync(AdjustmentWaits happened, PortalDbContext db, CancellationToken cancel)
    {
        var request = await db.AdjustmentRequests.AsNoTracking().SingleAsync(r => r.Id == happened.RequestId, cancel);
        await db.TellAdministratorsAsync(
            News.Of(
                NotificationKind.AdjustmentWaits, request.Id, "/inventory/adjustments", "{0} waits for a second person", "{1} pieces of {2}: {3}",
                request.Number, StockWords.Signed(request.Quantity), request.Sku, request.Reason),
            cancel);
    }
}
