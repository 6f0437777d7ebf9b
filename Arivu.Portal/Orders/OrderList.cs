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

    /// <inheritdoc cref="Order.DeliverOn" />
    public DateOnly? DeliverOn { get; init; }

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

    /// <summary>What it came to before it was cancelled; null where it was not.</summary>
    public Money? Was { get; init; }

    /// <inheritdoc cref="Order.PurchaseOrder" />
    public required string? PurchaseOrder { get; init; }

    /// <inheritdoc cref="Order.HoldReasons" />
    public required IReadOnlyList<HoldReason> HoldReasons { get; init; }

    /// <inheritdoc cref="Order.HoldUntil" />
    public required DateTime? HoldUntil { get; init; }

    /// <summary>What its shop has to pay where nothing but money holds it; null for the team and for all others.</summary>
    public Money? WaitsForPaymentOf { get; init; }

    /// <summary>Whether it is held, and by nothing but money that must come first.</summary>
    public bool WaitsForMoneyOnly => Status == OrderStages.ToDecide && HoldReasons is [{ Kind: HoldKind.PayInAdvance }];

    /// <summary>For a shop: the team wrote something that nobody of the shop has seen. For the team: the shop waits for an answer.</summary>
    public bool HasNews { get; init; }

    /// <summary>Counts up with every step: tells whether it changed.</summary>
    public required int Version { get; init; }

    /// <summary>Whether the person who asked may approve it.</summary>
    public bool MayApprove { get; init; }
}

/// <summary>A page of the list of orders and the numbers around it.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Views">Orders of each tab under the same search and filters.</param>
/// <param name="InAll">Orders of each tab whatever is searched or filtered: what the headline says.</param>
public sealed record OrderList(Page<OrderRow> Rows, IReadOnlyDictionary<OrderView, int> Views, IReadOnlyDictionary<OrderView, int> InAll)
{
    /// <summary>How many orders have a question that waits for an answer; for the team only.</summary>
    public int ToAnswer { get; init; }

    /// <summary>Those that wait for a decision, where the list is not that tab itself; for the team only.</summary>
    public WaitingPart Waiting { get; init; } = WaitingPart.None;
}

/// <summary>Orders that wait for a decision, above the list.</summary>
/// <param name="Rows">The oldest, oldest first.</param>
/// <param name="Total">What all of them cost together.</param>
public sealed record WaitingPart(IReadOnlyList<OrderRow> Rows, Money Total)
{
    /// <summary>Nothing waits, or it is not shown.</summary>
    public static readonly WaitingPart None = new([], Money.Zero);
}

/// <summary>A shop to choose.</summary>
public sealed record ShopChoice(string Code, string TradeName, string City);
