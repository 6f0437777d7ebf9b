using Arivu.Portal.Data;

namespace Arivu.Portal.Orders.Questions;

/// <summary>One message about an order; it is never changed.</summary>
public sealed class OrderMessage : IOwnedByRetailer
{
    /// <summary>Longest message.</summary>
    public const int TextLength = 1000;

    private OrderMessage(Guid id) => Id = id;

    internal OrderMessage(Guid id, OrderThread thread, int position, string text, string author, bool byTeam, DateTime at)
        : this(id) => (OrderId, RetailerId, Position, Text, Author, ByTeam, At) = (thread.OrderId, thread.RetailerId, position, text, author, byTeam, at);

    /// <summary>The key, made where it was typed: sent twice, it stands once.</summary>
    public Guid Id { get; private set; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>Its place in the thread, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The words, as typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who: a login's e-mail.</summary>
    public string Author { get; private set; } = "";

    /// <summary>Whether the team wrote it, or the shop.</summary>
    public bool ByTeam { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; private set; }
}
