using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>An order with everything a person may know of it.</summary>
public sealed record OrderDetail
{
    /// <inheritdoc cref="Order.Number" />
    public required string Number { get; init; }

    /// <inheritdoc cref="Order.Status" />
    public required OrderStatus Status { get; init; }

    /// <inheritdoc cref="Order.Priority" />
    public OrderPriority Priority { get; init; }

    /// <summary>Counts up with every step: who changes the order says which one was seen.</summary>
    public int Version { get; init; }

    /// <inheritdoc cref="Order.Supply" />
    public SupplyKind Supply { get; init; }

    /// <inheritdoc cref="Order.PlacedAt" />
    public required DateTime PlacedAt { get; init; }

    /// <inheritdoc cref="Order.ShipTo" />
    public required ShipTo ShipTo { get; init; }

    /// <inheritdoc cref="Order.DeliverOn" />
    public DateOnly? DeliverOn { get; init; }

    /// <inheritdoc cref="Order.PurchaseOrder" />
    public required string? PurchaseOrder { get; init; }

    /// <inheritdoc cref="Order.Note" />
    public required string? Note { get; init; }

    /// <summary>Why a person must decide; none once it is decided.</summary>
    public required IReadOnlyList<HoldReason> HoldReasons { get; init; }

    /// <inheritdoc cref="Order.HoldUntil" />
    public required DateTime? HoldUntil { get; init; }

    /// <summary>The shop; null for the shop itself, which knows who it is.</summary>
    public required OrderBuyer? Buyer { get; init; }

    /// <inheritdoc cref="Order.Taxable" />
    public required Money Taxable { get; init; }

    /// <summary>GST by head and rate, such as CGST 2.5.</summary>
    public required IReadOnlyList<TaxHead> Taxes { get; init; }

    /// <inheritdoc cref="Order.RoundOff" />
    public required Money RoundOff { get; init; }

    /// <inheritdoc cref="Order.Total" />
    public required Money Total { get; init; }

    /// <summary>What was ordered came to this before it was cancelled; null where it was not.</summary>
    public required Money? Was { get; init; }

    /// <inheritdoc cref="Order.CreditReserved" />
    public required Money CreditReserved { get; init; }

    /// <inheritdoc cref="Order.Billed" />
    public required Money Billed { get; init; }

    /// <summary>The lines, in their order.</summary>
    public required IReadOnlyList<OrderDetailLine> Lines { get; init; }

    /// <summary>What left, first first.</summary>
    public required IReadOnlyList<SentGoods> Shipments { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<OrderMoment> Moments { get; init; }

    /// <summary>What this person may do now.</summary>
    public required OrderActs Acts { get; init; }

    /// <summary>What must be paid first where money in advance holds it; null for the team and for all others.</summary>
    public Money? ToPay { get; init; }

    /// <summary>What its shop has to pay where nothing but money holds it; null for the team and for all others.</summary>
    public Money? WaitsForPaymentOf => HoldReasons.Count == 1 && ToPay > Money.Zero ? ToPay : null;

    /// <summary>Pieces still to be sent.</summary>
    public int Open => Lines.Sum(l => l.Open);

    /// <summary>Open pieces that wait for stock.</summary>
    public int Missing => Lines.Sum(l => l.Missing);

    /// <summary>Pieces kept.</summary>
    public int Kept => Lines.Sum(l => l.Kept);

    /// <summary>Pieces that left.</summary>
    public int Shipped => Lines.Sum(l => l.Shipped);

    /// <summary>When something last happened that is called this; null when it never did.</summary>
    public OrderMoment? Last(params ReadOnlySpan<OrderStepKind> what)
    {
        foreach (var moment in Moments.Reverse())
        {
            if (what.Contains(moment.What))
            {
                return moment;
            }
        }

        return null;
    }
}

/// <summary>The shop behind an order, as the team sees it.</summary>
public sealed record OrderBuyer(int Id, string Code, string TradeName, PaymentTerms Terms, Money CreditLimit, Money CreditUsed, DateOnly? OverdueSince, string Contact, string? Phone);
