using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Questions.Events;

namespace Arivu.Portal.Orders.Questions;

/// <summary>What a shop and the team write to each other about one order: who has something unread, and since when an answer is awaited.</summary>
public sealed class OrderThread : Aggregate, IOwnedByRetailer
{
    private OrderThread(Guid orderId) => OrderId = orderId;

    /// <summary>The order, and the key: an order has one thread.</summary>
    public Guid OrderId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The order's number.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>How many messages it has.</summary>
    public int MessageCount { get; private set; }

    /// <summary>Messages of the team that nobody of the shop has seen.</summary>
    public int UnreadByShop { get; private set; }

    /// <summary>Messages of the shop that nobody of the team has seen.</summary>
    public int UnreadByTeam { get; private set; }

    /// <summary>Since when the shop waits for an answer, in UTC; null where none is awaited.</summary>
    public DateTime? WaitsSince { get; private set; }

    /// <inheritdoc />
    public override string Stream => $"questions-{OrderId:N}";

    /// <summary>An empty thread.</summary>
    internal static OrderThread Of(Guid orderId, int retailerId, string number) => new(orderId) { RetailerId = retailerId, OrderNumber = number };

    /// <summary>
    /// Adds a message. Who writes has read what stands there. The other side is told of the first message that it has not
    /// read; what follows before it looks is found there.
    /// </summary>
    /// <param name="id">The message's key, made where it was typed.</param>
    /// <param name="text">The words.</param>
    /// <param name="author">Who.</param>
    /// <param name="byTeam">Whether the team writes, or the shop.</param>
    /// <param name="at">When, in UTC.</param>
    internal OrderMessage Write(Guid id, string text, string author, bool byTeam, DateTime at)
    {
        var message = new OrderMessage(id, this, ++MessageCount, text, author, byTeam, at);
        if (byTeam)
        {
            (UnreadByTeam, WaitsSince, UnreadByShop) = (0, null, UnreadByShop + 1);
        }
        else
        {
            (UnreadByShop, WaitsSince, UnreadByTeam) = (0, WaitsSince ?? at, UnreadByTeam + 1);
        }

        if ((byTeam ? UnreadByShop : UnreadByTeam) == 1)
        {
            Raise(new OrderMessageWritten(OrderId, OrderNumber, RetailerId, id, byTeam));
        }

        return message;
    }

    /// <summary>One side has seen all that stands there.</summary>
    internal void Read(bool byTeam) => (UnreadByTeam, UnreadByShop) = byTeam ? (0, UnreadByShop) : (UnreadByTeam, 0);

    /// <summary>The team says that the shop's last words need no answer.</summary>
    internal void Settle() => (WaitsSince, UnreadByTeam) = (null, 0);
}
