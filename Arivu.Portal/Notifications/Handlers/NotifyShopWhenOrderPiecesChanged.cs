using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns that the team changed its order; what it changed itself it knows.</summary>
internal sealed class NotifyShopWhenOrderPiecesChanged : IHandle<OrderPiecesChanged>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderPiecesChanged happened, PortalDbContext db, CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(u => u.UserName == happened.Actor && u.RetailerId == happened.RetailerId, cancel))
        {
            return;
        }

        var total = await db.Orders.Where(o => o.Id == happened.OrderId).Select(o => o.Total.Paise).SingleAsync(cancel);
        await db.TellShopAsync(
            happened.RetailerId,
            new News(
                NotificationKind.OrderChanged, $"{happened.OrderId:N}-{happened.Step}", happened.OrderId, $"/orders/{happened.Number}", "{0} has other quantities",
                "It comes to {1} now.", happened.Number, new Money(total).ToShortString()),
            cancel);
    }
}
