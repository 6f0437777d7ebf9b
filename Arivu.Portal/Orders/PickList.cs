using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>What the warehouse takes from the shelf for an order: the pieces still open, batch by batch.</summary>
public sealed record PickList
{
    /// <summary>The order's number.</summary>
    public required string Order { get; init; }

    /// <summary>Where the order stands.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>When it was placed, in UTC.</summary>
    public required DateTime PlacedAt { get; init; }

    /// <summary>The buyer's code.</summary>
    public required string Retailer { get; init; }

    /// <summary>Where it goes.</summary>
    public required ShipTo ShipTo { get; init; }

    /// <inheritdoc cref="Order.DeliverOn" />
    public required DateOnly? DeliverOn { get; init; }

    /// <summary>The buyer's own number for the order.</summary>
    public required string? PurchaseOrder { get; init; }

    /// <summary>The buyer's remark.</summary>
    public required string? Note { get; init; }

    /// <summary>Lines with open pieces, in the order's order; each batch is one, first expiry first.</summary>
    public required IReadOnlyList<PickLine> Lines { get; init; }
}

/// <summary>Pieces of one batch to take.</summary>
/// <param name="Position">The line's place on the order, from 1.</param>
/// <param name="Sku">The product's SKU.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Batch">The batch; null for open pieces that are promised from none.</param>
/// <param name="Expires">The last day the batch may be sold.</param>
/// <param name="Pieces">How many, in full cases and loose.</param>
/// <param name="Note">The buyer's remark on the line.</param>
/// <param name="IfShort">What the buyer wants where the line is not all there.</param>
public sealed record PickLine(int Position, string Sku, string Name, string? Batch, DateOnly? Expires, CasePieces Pieces, string? Note, ShortChoice IfShort);
