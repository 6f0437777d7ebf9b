using System.Text.Json.Serialization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>An order as the API tells it.</summary>
public sealed record OrderAnswer
{
    /// <inheritdoc cref="Order.Number" />
    public required string Number { get; init; }

    /// <inheritdoc cref="Order.Status" />
    public required OrderStatus Status { get; init; }

    /// <summary>Sentences: why a person must decide, while one must, in the words of the shop or of the team; why it was rejected or cancelled, once it was.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <inheritdoc cref="Order.PlacedAt" />
    public required DateTime PlacedAt { get; init; }

    /// <summary>The shop's code.</summary>
    public required string Retailer { get; init; }

    /// <summary>The code of the branch that the goods go to.</summary>
    public required string ShipTo { get; init; }

    /// <inheritdoc cref="Order.PurchaseOrder" />
    public required string? PurchaseOrder { get; init; }

    /// <summary>The lines, in their order.</summary>
    public required IReadOnlyList<OrderLineAnswer> Lines { get; init; }

    /// <inheritdoc cref="Order.Taxable" />
    public required Money Taxable { get; init; }

    /// <inheritdoc cref="Order.Tax" />
    public required Money Tax { get; init; }

    /// <inheritdoc cref="Order.RoundOff" />
    public required Money RoundOff { get; init; }

    /// <inheritdoc cref="Order.Total" />
    public required Money Total { get; init; }

    /// <summary>The numbers of its invoices, oldest first. An invoice follows a confirmation within moments.</summary>
    public required IReadOnlyList<string> Invoices { get; init; }

    /// <summary>What left, first first.</summary>
    public required IReadOnlyList<ShipmentAnswer> Shipments { get; init; }

    internal static OrderAnswer Of(Order order, string retailer, IReadOnlyList<string> reasons, IEnumerable<string> invoices) => new()
    {
        Number = order.Number,
        Status = order.Status,
        Reasons = reasons,
        PlacedAt = order.PlacedAt,
        Retailer = retailer,
        ShipTo = order.ShipTo.BranchCode,
        PurchaseOrder = order.PurchaseOrder,
        Lines = [.. order.Lines.OrderBy(l => l.Position).Select(OrderLineAnswer.Of)],
        Taxable = order.Taxable,
        Tax = order.Tax,
        RoundOff = order.RoundOff,
        Total = order.Total,
        Invoices = [.. invoices],
        Shipments = [.. order.Shipments.OrderBy(s => s.ShippedAt).ThenBy(s => s.Id).Select(ShipmentAnswer.Of)],
    };
}

/// <summary>A line of it. The amounts are those of the pieces that are kept: cancelled ones cost nothing.</summary>
public sealed record OrderLineAnswer
{
    /// <inheritdoc cref="OrderLine.Sku" />
    public required string Sku { get; init; }

    /// <summary>Tells it from another line of the same product; left out but for a short-dated offer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }

    /// <summary>The last day of the batch that a short-dated offer is of; left out for other lines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? BestBefore { get; init; }

    /// <inheritdoc cref="OrderLine.Name" />
    public required string Name { get; init; }

    /// <inheritdoc cref="OrderLine.Quantity" />
    public required int Quantity { get; init; }

    /// <inheritdoc cref="OrderLine.UnitPrice" />
    public required Money UnitPrice { get; init; }

    /// <inheritdoc cref="OrderLine.Discount" />
    public required Money Discount { get; init; }

    /// <inheritdoc cref="OrderLine.Taxable" />
    public required Money Taxable { get; init; }

    /// <inheritdoc cref="OrderLine.GstRate" />
    public required decimal GstRate { get; init; }

    /// <inheritdoc cref="OrderLine.Tax" />
    public required Money Tax { get; init; }

    /// <inheritdoc cref="OrderLine.Total" />
    public required Money Total { get; init; }

    /// <inheritdoc cref="OrderLine.Shipped" />
    public required int Shipped { get; init; }

    /// <inheritdoc cref="OrderLine.Cancelled" />
    public required int Cancelled { get; init; }

    /// <inheritdoc cref="OrderLine.Returned" />
    public required int Returned { get; init; }

    internal static OrderLineAnswer Of(OrderLine line) => new()
    {
        Sku = line.Sku,
        Key = line.IsOfOffer ? CartKey.Of(line.Sku, line.OfferId) : null,
        BestBefore = line.BestBefore,
        Name = line.Name,
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice,
        Discount = line.Discount,
        Taxable = line.Taxable,
        GstRate = line.GstRate,
        Tax = line.Tax,
        Total = line.Total,
        Shipped = line.Shipped,
        Cancelled = line.Cancelled,
        Returned = line.Returned,
    };
}

/// <summary>Goods of it that left together.</summary>
/// <param name="Number">SO-2627-000123-1.</param>
/// <param name="Status">Shipped or Delivered.</param>
/// <param name="ShippedAt">When it left, in UTC.</param>
/// <param name="DeliveredAt">When it arrived, in UTC; null while it is on the road.</param>
public sealed record ShipmentAnswer(string Number, OrderStatus Status, DateTime ShippedAt, DateTime? DeliveredAt)
{
    internal static ShipmentAnswer Of(Shipment shipment) =>
        new(shipment.Number, shipment.IsOnTheRoad ? OrderStatus.Shipped : OrderStatus.Delivered, shipment.ShippedAt, shipment.DeliveredAt);
}
