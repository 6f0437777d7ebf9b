using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Billing;

/// <summary>A line of an invoice.</summary>
public sealed record InvoiceLineDetail
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The order's line.</summary>
    public required Guid OrderLineId { get; init; }

    /// <summary>The product's SKU.</summary>
    public required string Sku { get; init; }

    /// <summary>The product's name.</summary>
    public required string Name { get; init; }

    /// <summary>HSN, 8 digits.</summary>
    public required string Hsn { get; init; }

    /// <summary>Unit of quantity (UQC).</summary>
    public required string Uqc { get; init; }

    /// <summary>Pieces.</summary>
    public required int Quantity { get; init; }

    /// <summary>Price of a piece, before GST.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>Printed retail price of a piece.</summary>
    public required Money Mrp { get; init; }

    /// <summary>Taken off the line.</summary>
    public required Money Discount { get; init; }

    /// <summary>The last day of the short-dated batch that the shop chose; null at the usual price.</summary>
    public DateOnly? BestBefore { get; init; }

    /// <summary>Value on which GST is due.</summary>
    public required Money Taxable { get; init; }

    /// <summary>GST in percent; 0 for nil-rated goods.</summary>
    public required decimal GstRate { get; init; }

    /// <summary>Central tax.</summary>
    public required Money Cgst { get; init; }

    /// <summary>State or union territory tax.</summary>
    public required Money Sgst { get; init; }

    /// <summary>Integrated tax.</summary>
    public required Money Igst { get; init; }

    /// <summary>Taxable value and tax.</summary>
    public required Money Total { get; init; }

    /// <summary>Pieces credited so far.</summary>
    public required int CreditedQuantity { get; init; }

    /// <summary>Taxable value credited so far.</summary>
    public required Money CreditedTaxable { get; init; }

    /// <summary>Pieces that arrived and can still be credited as short or damaged.</summary>
    public required int Creditable { get; init; }

    /// <summary>The batches that left, when the invoice was issued at shipment.</summary>
    public required IReadOnlyList<ShippedBatch> Batches { get; init; }

    /// <summary>What tells it from other lines of the product (<see cref="InvoiceLine.Key"/>).</summary>
    public string Key => InvoiceLine.KeyOf(Sku, BestBefore, Position);

    /// <summary>Quantity at its price, before any discount.</summary>
    public Money Gross => UnitPrice * Quantity;

    /// <summary>All tax of the line.</summary>
    public GstAmounts Tax => new(Cgst, Sgst, Igst);

    internal static InvoiceLineDetail Of(InvoiceLine line, InvoiceSurroundings around) => new()
    {
        Id = line.Id,
        Position = line.Position,
        OrderLineId = line.OrderLineId,
        Sku = line.Sku,
        Name = line.Name,
        Hsn = line.Hsn,
        Uqc = line.Uqc,
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice,
        Mrp = line.Mrp,
        Discount = line.Discount,
        BestBefore = line.BestBefore,
        Taxable = line.Taxable,
        GstRate = line.GstRate,
        Cgst = line.Cgst,
        Sgst = line.Sgst,
        Igst = line.Igst,
        Total = line.Total,
        CreditedQuantity = line.CreditedQuantity,
        CreditedTaxable = line.CreditedTaxable,
        Creditable = Math.Min(line.LeftQuantity, around.Arrived.GetValueOrDefault(line.OrderLineId)),
        Batches = [.. around.Batches[line.OrderLineId]],
    };
}

/// <summary>The shipment that an invoice bills.</summary>
/// <param name="Number">SO-2627-000123-1.</param>
/// <param name="Vehicle">The vehicle's number or the carrier.</param>
public sealed record BilledShipment(string Number, string? Vehicle);

/// <summary>A credit note against an invoice.</summary>
/// <param name="Number">ACN/2627/000012.</param>
/// <param name="IssuedOn">Its date (IST).</param>
/// <param name="Reason">The ground.</param>
/// <param name="Total">Credited in all.</param>
public sealed record InvoiceCredit(string Number, DateOnly IssuedOn, CreditReason Reason, Money Total);

/// <summary>A receipt set against an invoice.</summary>
/// <param name="Number">ARC/2627/000045.</param>
/// <param name="ReceivedOn">When the money came (IST).</param>
/// <param name="Mode">How.</param>
/// <param name="Amount">The part set against this invoice.</param>
public sealed record InvoiceReceipt(string Number, DateOnly ReceivedOn, PaymentMode Mode, Money Amount);
