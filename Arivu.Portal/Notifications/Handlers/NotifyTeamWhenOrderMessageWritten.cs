using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Questions;
using Arivu.Portal.Orders.Questions.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The team learns that a shop asks about an order.</summary>
internal sealed class NotifyTeamWhenOrderMessageWritten : IHandle<OrderMessageWritten>
{
    /// <inheritdoc />
    public async Task HandleAsync(OrderMessageWritten happened, PortalDbContext db, CancellationToken cancel)
    {
        if (happened.ByTeam)
        {
            return;
        }

        var words = await db.OrderMessages.Where(m => m.Id == happened.MessageId).Select(m => m.Text).SingleAsync(cancel);
        var order = await db.OrderFactsAsync(happened.OrderId, cancel);
        await db.TellTeamAsync(News.Of(NotificationKind.OrderQuestion, happened.MessageId, $"/orders/{happened.Number}", "{1} asks about {0}", "“{2}”", happened.Number, order.Store, words), cancel);
    }
}
