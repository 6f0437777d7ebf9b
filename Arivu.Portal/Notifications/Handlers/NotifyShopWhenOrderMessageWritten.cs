using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Questions;
using Arivu.Portal.Orders.Questions.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns that the team wrote about its order.</summary>
internal sealed class NotifyShopWhenOrderMessageWritten : IHandle<OrderMessageWritten>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderMessageWritten happened, PortalDbContext db, CancellationToken cancel)
    {
        if (!happened.ByTeam)
        {
            return;
        }

        var words = await db.OrderMessages.Where(m => m.Id == happened.MessageId).Select(m => m.Text).SingleAsync(cancel);
        await db.TellShopAsync(happened.RetailerId, News.Of(NotificationKind.OrderAnswered, happened.MessageId, $"/orders/{happened.Number}", "Message about {0}", "“{1}”", happened.Number, words), cancel);
    }
}
