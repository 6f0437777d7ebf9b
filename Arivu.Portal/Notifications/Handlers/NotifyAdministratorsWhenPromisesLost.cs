using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>Administrators learn once that orders lost stock which nothing replaces; the orders name the pieces.</summary>
internal sealed class NotifyAdministratorsWhenPromisesLost : IHandle<PromisesLost>
{
    /// <inheritdoc />
    public Task HandleAsync(PromisesLost happened, PortalDbContext db, CancellationToken cancel) => db.TellAdministratorsAsync(
        new News(
            NotificationKind.PromisesLost, $"{happened.Id:N}", Guid.Empty, happened.Sku is { } sku ? $"/inventory/allocate/{sku}" : "/inventory/expiry?view=expired",
            happened.OrderCount == 1 ? "{0} pieces of {2} wait for stock" : "{0} pieces of {1} orders wait for stock", "{3}. Orders: {2}",
            IndianDigits.Group(happened.Pieces), IndianDigits.Group(happened.OrderCount), string.Join(", ", happened.Orders) + (happened.OrderCount > happened.Orders.Count ? ", …" : ""), happened.Why),
        cancel);
}
