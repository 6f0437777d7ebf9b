using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shop.Events;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>A shop that asked for it learns that a product can be had again.</summary>
internal sealed class NotifyShopWhenWishedProductBack : IHandle<WishedProductBack>
{
    /// <inheritdoc />
    public Task HandleAsync(WishedProductBack happened, PortalDbContext db, CancellationToken cancel) => db.TellShopAsync(
        happened.RetailerId,
        News.Of(NotificationKind.ProductBack, happened.WishId, $"/shop/{happened.Sku}", "{0} is back", "{1} pieces are there for you now.", happened.Name, IndianDigits.Group(happened.Pieces)),
        cancel);
}
