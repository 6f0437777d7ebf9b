using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Expiry.Events;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>Administrators learn each morning what comes near its end, in one message a day; the letter names the batches with their value.</summary>
internal sealed class NotifyAdministratorsWhenNearExpiry : IHandle<NearExpiryOfDay>
{
    /// <inheritdoc />
    public Task HandleAsync(NearExpiryOfDay happened, PortalDbContext db, CancellationToken cancel) => db.TellAdministratorsAsync(
        new News(
            NotificationKind.ExpiryDigest, happened.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Guid.Empty, "/inventory/expiry",
            happened.Batches == 1 ? "1 batch comes near its end" : "{0} batches come near their end", "{1} pieces; the first may be sold until {2}. Offer them, or let them go first.",
            IndianDigits.Group(happened.Batches), IndianDigits.Group(happened.Pieces), happened.First.ToWrittenText()),
        cancel);
}
