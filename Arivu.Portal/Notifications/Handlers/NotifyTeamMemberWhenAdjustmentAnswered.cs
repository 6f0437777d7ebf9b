using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>Who asked for an adjustment learns what a second person made of it.</summary>
internal sealed class NotifyTeamMemberWhenAdjustmentAnswered : IHandle<AdjustmentAnswered>
{
    /// <inheritdoc />
    public async Task HandleAsync(AdjustmentAnswered happened, PortalDbContext db, CancellationToken cancel)
    {
        var request = await db.AdjustmentRequests.AsNoTracking().SingleAsync(r => r.Id == happened.RequestId, cancel);
        if (request.ActorId is { } asker)
        {
            await db.TellMemberAsync(asker, NewsOf(request), cancel);
        }
    }

    private static News NewsOf(AdjustmentRequest request) => request.State == AdjustmentState.Approved
        ? News.Of(NotificationKind.AdjustmentAnswered, request.Id, $"/inventory/{request.Sku}", "{0} is approved", "{1} corrects batch {2} of {3}.", request.Number, request.AnsweredBy!, request.Batch, request.Sku)
        : News.Of(NotificationKind.AdjustmentAnswered, request.Id, $"/inventory/{request.Sku}", "{0} is rejected", "{1}: {2}", request.Number, request.AnsweredBy!, request.Answer!);
}
