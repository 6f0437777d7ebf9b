using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Questions;
using Arivu.Portal.Orders.Questions.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The other side learns that somebody wrote about an order: the team of a shop's question, the shop of the team's answer.</summary>
internal sealed class NotifyOtherSideWhenOrderMessageWritten : IHandle<OrderMessageWritten>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderMessageWritten happened, PortalDbContext db, CancellationToken cancel)
    {
        var words = await db.OrderMessages.Where(m => m.Id == happened.MessageId).Select(m => m.Text).SingleAsync(cancel);
        var href = $"/orders/{happened.Number}";
        if (happened.ByTeam)
        {
            await db.TellShopAsync(happened.RetailerId, News.Of(NotificationKind.OrderAnswered, happened.MessageId, href, "Message about {0}", "“{1}”", happened.Number, words), cancel);
            return;
        }

        var order = await db.OrderFactsAsync(happened.OrderId, cancel);
        await db.TellTeamAsync(News.Of(NotificationKind.OrderQuestion, happened.MessageId, href, "{1} asks about {0}", "“{2}”", happened.Number, order.Store, words), cancel);
    }
}
