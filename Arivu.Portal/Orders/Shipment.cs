using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>Goods of one order that left together.</summary>
public sealed class Shipment : IOwnedByRetailer
{
    /// <summary>Longest vehicle number or carrier.</summary>
    public const int VehicleLength = 40;

    private readonly List<ShipmentLine> _lines = [];

    private Shipment(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The order's number and the shipment's place: SO-2627-000123-1.</summary>
    public string Number { get; private set; } = "";

    /// <summary>When it left, in UTC.</summary>
    public DateTime ShippedAt { get; private set; }

    /// <summary>When it arrived, in UTC; null while it is on the road.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>Whether it left and has not arrived yet.</summary>
    public bool IsOnTheRoad => DeliveredAt is null;

    /// <summary>The vehicle's number or the carrier.</summary>
    public string? Vehicle { get; private set; }

    /// <summary>A remark for the receiver.</summary>
    public string? Note { get; private set; }

    /// <summary>What it carries, batch by batch.</summary>
    public IReadOnlyList<ShipmentLine> Lines => _lines;

    internal static Shipment Of(Order order, int place, DateTime at, string? vehicle, string? note) => new(Guid.CreateVersion7())
    {
        OrderId = order.Id,
        RetailerId = order.RetailerId,
        Number = $"{order.Number}-{place}",
        ShippedAt = at,
        Vehicle = vehicle,
        Note = note,
    };

    internal void Carry(OrderLine line, int batchId, int quantity) => _lines.Add(new ShipmentLine(this, line.Id, batchId, quantity));

    internal void Arrive(DateTime at) => DeliveredAt = DeliveredAt is null
        ? at
        : throw new RuleBrokenException("Shipment {0} was delivered already.", Number) { Code = "wrong-state" };
}

/// <summary>Pieces of one batch in a shipment.</summary>
public sealed class ShipmentLine : IOwnedByRetailer
{
    private ShipmentLine(Guid id) => Id = id;

    internal ShipmentLine(Shipment shipment, Guid orderLineId, int batchId, int quantity)
        : this(Guid.CreateVersion7()) =>
        (ShipmentId, RetailerId, OrderLineId, BatchId, Quantity) = (shipment.Id, shipment.RetailerId, orderLineId, batchId, quantity);

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The shipment.</summary>
    public Guid ShipmentId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The order's line.</summary>
    public Guid OrderLineId { get; private set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; private set; }

    /// <summary>Pieces.</summary>
    public int Quantity { get; private set; }
}
