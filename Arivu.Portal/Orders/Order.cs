using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Orders;

/// <summary>What a retailer buys, from placing to delivery. Each verb is one step of the trade and says so on the timeline.</summary>
public sealed partial class Order : Aggregate, IOwnedByRetailer
{
    /// <summary>Longest remark of the buyer.</summary>
    public const int NoteLength = 500;

    /// <summary>Longest order number of the buyer's own.</summary>
    public const int PurchaseOrderLength = 40;

    private readonly List<OrderLine> _lines = [];
    private readonly List<OrderStep> _steps = [];
    private readonly List<Shipment> _shipments = [];

    private Order(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>SO-2627-000123, unique.</summary>
    public string Number { get; private set; } = "";

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>Where it stands.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>How soon the team serves it where stock is scarce.</summary>
    public OrderPriority Priority { get; private set; }

    /// <summary>When it was placed, in UTC.</summary>
    public DateTime PlacedAt { get; private set; }

    /// <summary>Who placed it.</summary>
    public string PlacedBy { get; private set; } = "";

    /// <summary>The buyer's name and address to ship to, as they were.</summary>
    public ShipTo ShipTo { get; private set; } = default!;

    /// <summary>How GST is split between the seller's state and <see cref="ShipTo"/>'s.</summary>
    public SupplyKind Supply { get; private set; }

    /// <summary>The buyer's own order number.</summary>
    public string? PurchaseOrder { get; private set; }

    /// <summary>The buyer's remark.</summary>
    public string? Note { get; private set; }

    /// <summary>The day (IST) it is to be delivered; null for what was placed before days could be chosen.</summary>
    public DateOnly? DeliverOn { get; private set; }

    /// <summary>Why a person must decide, or had to; empty when nothing held it.</summary>
    public IReadOnlyList<HoldReason> HoldReasons { get; private set; } = [];

    /// <summary>When a hold lapses by cancellation, in UTC; null when nobody needs to decide.</summary>
    public DateTime? HoldUntil { get; private set; }

    /// <summary>Total before rounding to a rupee and GST, of the kept pieces.</summary>
    public Money Taxable { get; private set; }

    /// <summary>GST of the kept pieces.</summary>
    public Money Tax { get; private set; }

    /// <summary>Brings the total to whole rupees, within half a rupee.</summary>
    public Money RoundOff { get; private set; }

    /// <summary>What the buyer will owe, in whole rupees.</summary>
    public Money Total { get; private set; }

    /// <summary>The part of the buyer's credit that is set aside for it; zero once it is billed or called off.</summary>
    public Money CreditReserved { get; private set; }

    /// <summary>Total of the invoices issued for it; credit notes do not lower it.</summary>
    public Money Billed { get; private set; }

    /// <summary>How many entries the timeline has.</summary>
    public int StepCount { get; private set; }

    /// <summary>The lines, in their order.</summary>
    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>
    /// What ordering again means, product by product in the order of their lines: the pieces that the shop kept; of an order that
    /// was called off whole, those that it asked for. A product that stood on two lines, one of them a short-dated offer, is
    /// wanted once, at the usual price.
    /// </summary>
    public IReadOnlyList<(OrderLine Line, int Pieces)> Again()
    {
        var kept = _lines.Exists(l => l.Kept > 0);
        return [.. _lines.Where(l => !kept || l.Kept > 0).OrderBy(l => l.Position).GroupBy(l => l.ProductId).Select(g => (g.First(), g.Sum(l => kept ? l.Kept : l.Quantity)))];
    }

    /// <summary>The timeline, oldest first.</summary>
    public IReadOnlyList<OrderStep> Steps => _steps;

    /// <summary>What left so far.</summary>
    public IReadOnlyList<Shipment> Shipments => _shipments;

    /// <inheritdoc />
    public override string Stream => $"order-{Id:N}";

    /// <summary>Whether the buyer may still change or cancel it: until packing begins.</summary>
    public bool IsOpenToBuyer => Status.IsOpenToBuyer();

    /// <summary>Whether the warehouse has it in hand: what is called off from here on was packed for nothing.</summary>
    public bool PackingHasBegun => Status is OrderStatus.Packing or OrderStatus.Shipped or OrderStatus.Delivered;

    /// <summary>Whether it is held, and by nothing but money that must come first.</summary>
    public bool WaitsForMoneyOnly => Status == OrderStatus.PendingApproval && HoldReasons is [{ Kind: HoldKind.PayInAdvance }];

    /// <summary>A new order at the portal's own prices; nothing is promised yet.</summary>
    /// <exception cref="RuleBrokenException">It has no line.</exception>
    public static Order Place(string number, Buyer buyer, IReadOnlyList<LineOffer> offers, DateTime at)
    {
        if (offers.Count == 0)
        {
            throw new RuleBrokenException("An order has at least one product.") { Code = "quantity" };
        }

        var order = new Order(Guid.CreateVersion7())
        {
            Number = number,
            RetailerId = buyer.RetailerId,
            PlacedAt = at,
            PlacedBy = buyer.Actor,
            ShipTo = buyer.ShipTo,
            Supply = buyer.Supply,
            PurchaseOrder = buyer.PurchaseOrder,
            Note = buyer.Note,
            DeliverOn = buyer.DeliverOn,
        };
        order._lines.AddRange(offers.Select((offer, index) => OrderLine.Of(order, index + 1, offer)));
        order.Sum();
        order.CreditReserved = order.Total;
        order.Step(at, buyer.Actor, OrderStepKind.Placed);
        order.Raise(new OrderPlaced(order.Id, order.Number, order.RetailerId));
        return order;
    }

    /// <summary>The warehouse begins.</summary>
    /// <exception cref="RuleBrokenException">It is not confirmed.</exception>
    public void StartPacking(string actor, DateTime at)
    {
        Must(OrderStages.ToPack, "packed");
        Status = OrderStatus.Packing;
        Step(at, actor, OrderStepKind.PackingBegan);
        Raise(new OrderPackingStarted(Id, Number, RetailerId));
    }

    private void Must(OrderStatus status, string act)
    {
        if (Status != status)
        {
            throw new RuleBrokenException($"Only an order that is {Words.Of(status)} can be {act}; {{0}} is {Words.Of(Status)}.", Number) { Code = "wrong-state" };
        }
    }

    private static string Because(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("Give a reason: the shop will read it.") { Code = "reason" } : reason.Trim();

    private void Step(DateTime at, string actor, OrderStepKind what, string? note = null) => _steps.Add(new OrderStep(Id, RetailerId, ++StepCount, at, actor, what, note));

    private Money Unbilled => Total > Billed ? Total - Billed : Money.Zero;

    private Money KeepReserved(Money most)
    {
        var released = CreditReserved > most ? CreditReserved - most : Money.Zero;
        CreditReserved -= released;
        return released;
    }

    private void Sum()
    {
        var sum = OrderAmounts.Of(_lines.ConvertAll(l => l.Amounts));
        (Taxable, Tax, RoundOff, Total) = (sum.Taxable, sum.Gst.Total, sum.RoundOff, sum.Total);
    }

    private static class Words
    {
        public static string Of(OrderStatus status) => status switch
        {
            OrderStatus.PendingApproval => "waiting for approval",
            OrderStatus.Confirmed => "confirmed",
            OrderStatus.Packing => "being packed",
            OrderStatus.Shipped => "shipped",
            OrderStatus.Delivered => "delivered",
            OrderStatus.Cancelled => "cancelled",
            _ => "rejected",
        };
    }
}
