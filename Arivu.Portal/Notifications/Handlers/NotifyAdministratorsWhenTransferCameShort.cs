using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>Administrators learn that goods got lost between two warehouses.</summary>
internal sealed class NotifyAdministratorsWhenTransferCameShort : IHandle<TransferCameShort>
{
    /// <inheritdoc />
    public Task HandleAsync(TransferCameShort happened, PortalDbContext db, CancellationToken cancel) => db.TellAdministratorsAsync(
        News.Of(
            NotificationKind.TransferShort, happened.TransferId, $"/inventory/transfers/{happened.Number}", "{0} came short", "{1} pieces did not arrive and were written off.",
            happened.Number, IndianDigits.Group(happened.Lost)),
        cancel);
}
