using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>Administrators learn that something stands still, once for each handler and day: a fault that fails everything is one piece of news.</summary>
internal sealed class NotifyAdministratorsWhenDeliveryGaveUp : IHandle<DeliveryGaveUp>
{
    /// <inheritdoc />
    public async Task HandleAsync(DeliveryGaveUp happened, PortalDbContext db, CancellationToken cancel)
    {
        var dead = await db.Set<Delivery>().CountAsync(d => d.Dead, cancel);
        var day = db.Clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var handler = happened.Subscriber.Split(':')[0];
        await db.TellAdministratorsAsync(
            new News(
                NotificationKind.EventGaveUp, $"{handler}:{day}", Guid.Empty, "/", "{0} gave up",
                "On {1}. {2} given up in all: the command outbox says why, outbox --retry tries them again.", handler, happened.Stream, IndianDigits.Group(dead)),
            cancel);
    }
}
