using Arivu.Portal.Data;

namespace Arivu.Portal.Orders;

/// <summary>One entry of an order's timeline: what happened, when, by whom.</summary>
public sealed class OrderStep : IOwnedByRetailer
{
    internal OrderStep(Guid orderId, int retailerId, int position, DateTime at, string actor, OrderStepKind what, string? note) =>
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

    /// <summary>What happened.</summary>
    public OrderStepKind What { get; private set; }

    /// <summary>Why, or what exactly.</summary>
    public string? Note { get; private set; }
}

/// <summary>What can happen to an order; <see cref="OrderStepWords"/> says it.</summary>
public enum OrderStepKind
{
    /// <summary>The buyer ordered.</summary>
    Placed,

    /// <summary>The rules held it for a person.</summary>
    Held,

    /// <summary>A rule or a person accepted it.</summary>
    Confirmed,

    /// <summary>A person refused it.</summary>
    Rejected,

    /// <summary>The warehouse began to pack.</summary>
    PackingBegan,

    /// <summary>Goods left, others are still to leave.</summary>
    PartlyShipped,

    /// <summary>All that will leave has left.</summary>
    Shipped,

    /// <summary>Goods arrived, others are still to arrive.</summary>
    PartlyDelivered,

    /// <summary>All that left has arrived.</summary>
    Delivered,

    /// <summary>Some open pieces were called off.</summary>
    PartlyCancelled,

    /// <summary>All open pieces were called off after others had left.</summary>
    RestCancelled,

    /// <summary>All was called off before anything left.</summary>
    Cancelled,

    /// <summary>Goods came back.</summary>
    Returned,

    /// <summary>The invoice has another GST rate than was estimated at placing.</summary>
    GstRateChanged,

    /// <summary>Open pieces will leave from another batch than was promised.</summary>
    BatchSwapped,

    /// <summary>Other batches are promised than before: one was kept back, or scarce stock was shared out anew.</summary>
    PromisesMoved,

    /// <summary>Pieces that were promised wait for stock now.</summary>
    StockMissing,

    /// <summary>The team set how soon it is served.</summary>
    PrioritySet,

    /// <summary>Lines have other quantities, before an invoice stood.</summary>
    PiecesChanged,
}
