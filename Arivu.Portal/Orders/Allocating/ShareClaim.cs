using Arivu.Portal.Customers;

namespace Arivu.Portal.Orders.Allocating;

/// <summary>A line of an order that wants a product.</summary>
public sealed record ShareClaim
{
    /// <summary>The line.</summary>
    public required Guid LineId { get; init; }

    /// <summary>Its order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string Number { get; init; }

    /// <summary>Where the order stands.</summary>
    public required OrderStatus Status { get; init; }

    /// <inheritdoc cref="Order.Priority" />
    public required OrderPriority Priority { get; init; }

    /// <summary>When it was placed, in UTC.</summary>
    public required DateTime PlacedAt { get; init; }

    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>How the firm treats the shop where it can choose.</summary>
    public required RetailerTier Tier { get; init; }

    /// <summary>Open pieces, not shipped yet.</summary>
    public required int Wanted { get; init; }

    /// <summary>The share of shelf life that the shop was promised, in percent.</summary>
    public required int Percent { get; init; }

    /// <summary>The first expiry date that may be sent to this shop today.</summary>
    public required DateOnly MustLiveUntil { get; init; }

    /// <summary>The only batch its pieces may come from, where the shop took a short-dated offer.</summary>
    public required int? OnlyBatch { get; init; }

    /// <summary>Whether it takes part; an order in packing is left alone unless somebody chooses it.</summary>
    public required bool TakesPart { get; init; }

    /// <summary>What is promised to it now.</summary>
    public required IReadOnlyList<ShareOfBatch> Has { get; init; }

    internal bool MayTake(ShareLot lot) => OnlyBatch is { } only ? lot.BatchId == only : lot.Expires >= MustLiveUntil;
}

/// <summary>Pieces of one batch.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Batch">Its number.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="Pieces">How many.</param>
public sealed record ShareOfBatch(int BatchId, string Batch, DateOnly Expires, int Pieces);

/// <summary>A batch that can be shared out: what is free of it, and what those who take part were promised of it.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Batch">Its number.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="Pieces">How many.</param>
public sealed record ShareLot(int BatchId, string Batch, DateOnly Expires, int Pieces);
