using System.Globalization;
using Arivu.Portal.Catalog.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>Administrators learn that another GST rate will hold: it changes every invoice from its first day.</summary>
internal sealed class NotifyAdministratorsWhenGstRateAdded : IHandle<GstRateAdded>
{
    /// <inheritdoc />
    public Task HandleAsync(GstRateAdded happened, PortalDbContext db, CancellationToken cancel) => db.TellAdministratorsAsync(
        new News(
            NotificationKind.GstRateChanged, string.Create(CultureInfo.InvariantCulture, $"{happened.Hsn}:{happened.From:yyyy-MM-dd}:{happened.Rate}"), Guid.Empty, "/gst-rates", "GST of HSN {0} is {1} % from {2}",
            "{3} products that are sold change their rate.", happened.Hsn, happened.Rate.ToString("0.###", CultureInfo.InvariantCulture), happened.From.ToWrittenText(), IndianDigits.Group(happened.Products)),
        cancel);
}
