using Arivu.Portal.Data;

namespace Arivu.Portal.Orders;

/// <summary>One entry of an order's timeline: what happened, when, by whom.</summary>
public sealed class OrderStep : IOwnedByRetailer
{
    internal OrderStep(Guid orderId, int retailerId, int position, DateTime at, string actor, string what, string? note) =>
        (Id, OrderId, RetailerId, Position, At, Actor, What, Note) = (Guid.CreateVersion7(), orderId, retailerId, position, at, actor, what, note);

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>Its place on the timeline, from 1: several steps may share an instant.</summary>
    public int Position { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who: a login's e-mail or the rule that decided.</summary>
    public string Actor { get; private set; }

    /// <summary>What happened, in one or two words; the key of its translation.</summary>
    public string What { get; private set; }

    /// <summary>Why, or what exactly.</summary>
    public string? Note { get; private set; }
}
