using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>An order in a list.</summary>
public sealed record OrderRow
{
    /// <inheritdoc cref="Order.Number" />
    public required string Number { get; init; }

    /// <inheritdoc cref="Order.Status" />
    public required OrderStatus Status { get; init; }

    /// <inheritdoc cref="Order.PlacedAt" />
    public required DateTime PlacedAt { get; init; }

    /// <summary>The shop's code.</summary>
    public required string RetailerCode { get; init; }

    /// <summary>The shop's name when it ordered.</summary>
    public required string TradeName { get; init; }

    /// <summary>Where it goes.</summary>
    public required string City { get; init; }

    /// <summary>Products of which something is kept.</summary>
    public required int Lines { get; init; }

    /// <summary>Pieces kept.</summary>
    public required int Pieces { get; init; }

    /// <summary>Pieces that left.</summary>
    public required int Shipped { get; init; }

    /// <inheritdoc cref="Order.Taxable" />
    public required Money Taxable { get; init; }

    /// <inheritdoc cref="Order.Tax" />
    public required Money Tax { get; init; }

    /// <inheritdoc cref="Order.Total" />
    public required Money Total { get; init; }

    /// <inheritdoc cref="Order.PurchaseOrder" />
    public required string? PurchaseOrder { get; init; }

    /// <inheritdoc cref="Order.HoldReasons" />
    public required IReadOnlyList<HoldReason> HoldReasons { get; init; }

    /// <inheritdoc cref="Order.HoldUntil" />
    public required DateTime? HoldUntil { get; init; }

    /// <summary>Counts up with every step: tells whether it changed.</summary>
    public required int Version { get; init; }

    /// <summary>Whether the person who asked may approve it.</summary>
    public bool MayApprove { get; init; }
}

/// <summary>A page of the list of orders and the numbers around it.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Views">Orders of each tab, and what they sum to, under the same search and filters.</param>
/// <param name="Waiting">Those that wait for a decision, oldest first, where the list is not that tab itself; for the team only.</param>
public sealed record OrderList(Page<OrderRow> Rows, IReadOnlyDictionary<OrderView, OrderSum> Views, IReadOnlyList<OrderRow> Waiting);

/// <summary>How many orders, and their totals together; rejected ones count with nothing.</summary>
public sealed record OrderSum(int Count, Money Total);

/// <summary>A shop to choose.</summary>
public sealed record ShopChoice(string Code, string TradeName, string City);
