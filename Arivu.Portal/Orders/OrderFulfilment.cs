using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Orders;

/// <content>From packing to delivery, and back.</content>
public sealed partial class Order
{
    /// <summary>Asked before the shelf is touched: whether goods of it may leave.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: packing has not begun, or nothing is left of it.</exception>
    public void MustBeToSend() => Must(OrderStages.ToSend, "shipped");

    /// <summary>Sends packed goods away. What stays open keeps the order in packing.</summary>
    /// <param name="goods">Pieces by line and batch.</param>
    /// <param name="vehicle">The vehicle's number or the carrier.</param>
    /// <param name="note">A remark for the receiver.</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBrokenException">Packing has not begun, or more pieces are sent than are open.</exception>
    public Shipment Ship(IReadOnlyList<ShippedGoods> goods, string? vehicle, string? note, string actor, DateTime at)
    {
        MustBeToSend();
        if (goods.Count == 0)
        {
            throw new RuleBrokenException("Nothing is left to ship.") { Code = "quantity" };
        }

        var shipment = Shipment.Of(this, _shipments.Count + 1, at, vehicle, note);
        foreach (var item in goods)
        {
            var line = Line(item.OrderLineId);
            line.Ship(item.Quantity);
            shipment.Carry(line, item.BatchId, item.Quantity);
        }

        _shipments.Add(shipment);
        Status = _lines.Any(l => l.Open > 0) ? OrderStatus.Packing : OrderStatus.Shipped;
        Step(at, actor, Status == OrderStatus.Shipped ? OrderStepKind.Shipped : OrderStepKind.PartlyShipped, $"{shipment.Number}: {goods.Sum(g => g.Quantity)} pieces");
        Raise(new OrderShipped(Id, Number, RetailerId, shipment.Id));
        return shipment;
    }

    /// <summary>Notes that the warehouse takes open pieces from another batch than was promised.</summary>
    /// <exception cref="RuleBrokenException">It is neither confirmed nor being packed, or not so many pieces of the line are open.</exception>
    public void SwapBatch(SwappedPieces swapped, string actor, DateTime at)
    {
        if (!Status.IsToPick())
        {
            throw new RuleBrokenException($"Only an order that is confirmed or being packed has batches to swap; {{0}} is {Words.Of(Status)}.", Number) { Code = "wrong-state" };
        }

        var line = Line(swapped.OrderLineId);
        if (swapped.Quantity > line.Open)
        {
            throw new RuleBrokenException("{0}: {1} pieces are open, so {2} cannot be swapped.", line.Sku, line.Open, swapped.Quantity) { Code = "quantity" }.Beside(nameof(SwappedPieces.Quantity));
        }

        var why = string.IsNullOrWhiteSpace(swapped.Reason) ? "" : $". {swapped.Reason.Trim()}";
        Step(at, actor, OrderStepKind.BatchSwapped, $"{line.Name}: {swapped.Quantity} pieces of batch {swapped.To} instead of {swapped.From}{why}");
    }

    /// <summary>Notes that goods arrived: one shipment, or all that are on the road.</summary>
    /// <exception cref="RuleBrokenException">Nothing is on the road, or the shipment arrived already.</exception>
    public void Deliver(string? shipmentNumber, string actor, DateTime at)
    {
        var arriving = _shipments.Where(s => shipmentNumber is null ? s.IsOnTheRoad : s.Number == shipmentNumber).ToList();
        if (arriving.Count == 0)
        {
            throw new RuleBrokenException("Nothing of {0} is on the road.", Number) { Code = "wrong-state" };
        }

        foreach (var shipment in arriving)
        {
            shipment.Arrive(at);
            Raise(new OrderDelivered(Id, Number, RetailerId, shipment.Id));
        }

        if (Status == OrderStatus.Shipped && _shipments.TrueForAll(s => s.DeliveredAt is not null))
        {
            Status = OrderStatus.Delivered;
        }

        Step(at, actor, Status == OrderStatus.Delivered ? OrderStepKind.Delivered : OrderStepKind.PartlyDelivered, string.Join(", ", arriving.Select(s => s.Number)));
    }

    /// <summary>Calls off what has not been shipped: the whole rest, or some pieces of some lines.</summary>
    /// <param name="reason">Both sides read it.</param>
    /// <param name="pieces">Pieces by line; null for everything that is open.</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">When, in UTC.</param>
    /// <returns>What was called off, for stock, credit and invoice to follow.</returns>
    /// <exception cref="RuleBrokenException">Nothing is open any more, or more is cancelled than is open.</exception>
    public Cancellation Cancel(string reason, IReadOnlyDictionary<Guid, int>? pieces, string actor, DateTime at)
    {
        if (!Status.IsOpenToTeam())
        {
            throw new RuleBrokenException("{0} is {1}; it can no longer be cancelled.", Number, Words.Of(Status)) { Code = "wrong-state" };
        }

        var (why, packed) = (Because(reason), PackingHasBegun);
        var cancelled = (pieces ?? _lines.Where(l => l.Open > 0).ToDictionary(l => l.Id, l => l.Open))
            .Select(p => new CancelledPieces(p.Key, Line(p.Key).ProductId, p.Value)).ToList();
        cancelled.ForEach(c => Line(c.OrderLineId).Cancel(c.Quantity));
        Sum();
        var calledOff = cancelled.Sum(c => c.Quantity);
        AfterCancelling(why, actor, at, calledOff);
        Raise(new OrderLinesCancelled(Id, Number, RetailerId, why, packed, StepCount, calledOff, Status == OrderStatus.Cancelled));
        return new Cancellation(cancelled, KeepReserved(Unbilled));
    }

    /// <summary>Notes that a retailer sent pieces back.</summary>
    /// <exception cref="RuleBrokenException">More come back than were shipped.</exception>
    public void TakeBack(IReadOnlyDictionary<Guid, int> pieces, string reason, string actor, DateTime at)
    {
        var why = Because(reason);
        foreach (var (line, quantity) in pieces)
        {
            Line(line).TakeBack(quantity);
        }

        Step(at, actor, OrderStepKind.Returned, $"{pieces.Values.Sum()} pieces: {why}");
        Raise(new OrderGoodsReturned(Id, Number, RetailerId, why));
    }

    private void AfterCancelling(string why, string actor, DateTime at, int pieces)
    {
        if (_lines.Any(l => l.Open > 0))
        {
            Step(at, actor, OrderStepKind.PartlyCancelled, $"{pieces} pieces: {why}");
            return;
        }

        Status = _lines.TrueForAll(l => l.Shipped == 0) ? OrderStatus.Cancelled
            : _shipments.TrueForAll(s => s.DeliveredAt is not null) ? OrderStatus.Delivered : OrderStatus.Shipped;
        HoldUntil = null;
        Step(at, actor, Status == OrderStatus.Cancelled ? OrderStepKind.Cancelled : OrderStepKind.RestCancelled, why);
    }

    private OrderLine Line(Guid id) => _lines.Find(l => l.Id == id) ?? throw new RuleBrokenException("{0} has no such line.", Number) { Code = "quantity" };
}

/// <summary>What a cancellation gives back.</summary>
/// <param name="Pieces">To the shelf.</param>
/// <param name="CreditReleased">To the buyer's credit; what was billed already follows by credit note.</param>
public sealed record Cancellation(IReadOnlyList<CancelledPieces> Pieces, Money CreditReleased);

/// <summary>Pieces of one line that were called off.</summary>
public sealed record CancelledPieces(Guid OrderLineId, int ProductId, int Quantity);

/// <summary>Open pieces of one line that are taken from another batch.</summary>
/// <param name="OrderLineId">The line.</param>
/// <param name="From">The number of the batch that was promised.</param>
/// <param name="To">The number of the batch that takes its place.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Reason">Why, where somebody said it.</param>
public sealed record SwappedPieces(Guid OrderLineId, string From, string To, int Quantity, string? Reason);

/// <summary>Pieces of one batch that leave for one line.</summary>
public sealed record ShippedGoods(Guid OrderLineId, int BatchId, int Quantity);
