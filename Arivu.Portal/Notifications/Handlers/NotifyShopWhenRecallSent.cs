using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Recalls;
using Arivu.Portal.Orders.Recalls.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>A shop learns that a batch it got is called back; the page and the letter carry the whole message.</summary>
internal sealed class NotifyShopWhenRecallSent : IHandle<RecallSent>
{
    /// <inheritdoc />
    public async Task HandleAsync(RecallSent happened, PortalDbContext db, CancellationToken cancel)
    {
        var shop = await db.RecalledShops.AsNoTracking().SingleAsync(s => s.Id == happened.RecalledShopId, cancel);
        await db.TellShopAsync(
            happened.RetailerId,
            News.Of(
                NotificationKind.BatchRecalled, shop.Id, $"/recalls/{happened.Number}", "Recall of {1}, batch {2}", "Stop selling it and keep {3} pieces apart. {0} says what happens next.",
                happened.Number, shop.Product, shop.Batch, IndianDigits.Group(shop.Pieces)),
            cancel);
    }
}
