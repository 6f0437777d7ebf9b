using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>All of one shipment, for its papers and its place on the order's page.</summary>
public sealed record ShipmentDetail
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>SO-2627-000123-1.</summary>
    public required string Number { get; init; }

    /// <summary>The order's number.</summary>
    public required string Order { get; init; }

    /// <summary>The key of the buyer.</summary>
    public required int RetailerId { get; init; }

    /// <summary>The buyer's code.</summary>
    public required string Retailer { get; init; }

    /// <summary>Where it goes, as the order says.</summary>
    public required ShipTo ShipTo { get; init; }

    /// <summary>How GST is split.</summary>
    public required SupplyKind Supply { get; init; }

    /// <summary>The buyer's own number for the order.</summary>
    public required string? PurchaseOrder { get; init; }

    /// <summary>When it left, in UTC.</summary>
    public required DateTime ShippedAt { get; init; }

    /// <summary>When it arrived, in UTC; null while it is on the road.</summary>
    public required DateTime? DeliveredAt { get; init; }

    /// <summary>The vehicle's number or the carrier.</summary>
    public required string? Vehicle { get; init; }

    /// <summary>A remark for the receiver.</summary>
    public required string? Note { get; init; }

    /// <summary>What it carries, in the order's order and by expiry.</summary>
    public required IReadOnlyList<ShipmentLineDetail> Lines { get; init; }

    /// <summary>Shipped or delivered.</summary>
    public OrderStatus Status => DeliveredAt is null ? OrderStatus.Shipped : OrderStatus.Delivered;

    /// <summary>Value of the goods before GST.</summary>
    public Money Taxable => new(Lines.Sum(line => line.Taxable.Paise));

    /// <summary>GST on the goods, at the order's rates.</summary>
    public GstAmounts Tax => new(new(Lines.Sum(line => line.Tax.Cgst.Paise)), new(Lines.Sum(line => line.Tax.Sgst.Paise)), new(Lines.Sum(line => line.Tax.Igst.Paise)));
}

/// <summary>Pieces of one batch in a shipment.</summary>
public sealed record ShipmentLineDetail
{
    /// <summary>The order's line.</summary>
    public required Guid OrderLineId { get; init; }

    /// <summary>That line's place on the order, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The product's SKU.</summary>
    public required string Sku { get; init; }

    /// <summary>The product's name.</summary>
    public required string Name { get; init; }

    /// <summary>HSN, 8 digits.</summary>
    public required string Hsn { get; init; }

    /// <summary>Unit of quantity (UQC).</summary>
    public required string Uqc { get; init; }

    /// <summary>The batch.</summary>
    public required string Batch { get; init; }

    /// <summary>The last day it may be sold.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>Pieces, in full cases and loose.</summary>
    public required CasePieces Pieces { get; init; }

    /// <summary>The buyer's remark on the line.</summary>
    public required string? Note { get; init; }

    /// <summary>Printed retail price of a piece.</summary>
    public required Money Mrp { get; init; }

    /// <summary>Price of a piece, before GST.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>Value less its share of the line's discount, before GST.</summary>
    public required Money Taxable { get; init; }

    /// <summary>GST in percent, as estimated at placing.</summary>
    public required decimal GstRate { get; init; }

    /// <summary>GST on it.</summary>
    public required GstAmounts Tax { get; init; }

    /// <summary>Value and GST.</summary>
    public Money Total => Taxable + Tax.Total;
}
