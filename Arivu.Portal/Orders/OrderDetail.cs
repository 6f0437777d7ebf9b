using Arivu.Portal.Catalog;
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

    /// <inheritdoc cref="Order.PlacedAt" />
    public required DateTime PlacedAt { get; init; }

    /// <inheritdoc cref="Order.ShipTo" />
    public required ShipTo ShipTo { get; init; }

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

    /// <summary>Pieces still to be sent.</summary>
    public int Open => Lines.Sum(l => l.Open);

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

/// <summary>A line as pages show it.</summary>
public sealed record OrderDetailLine
{
    /// <inheritdoc cref="OrderLine.Sku" />
    public required string Sku { get; init; }

    /// <inheritdoc cref="OrderLine.Name" />
    public required string Name { get; init; }

    /// <inheritdoc cref="OrderLine.CaseSize" />
    public required int CaseSize { get; init; }

    /// <inheritdoc cref="OrderLine.Quantity" />
    public required int Quantity { get; init; }

    /// <inheritdoc cref="OrderLine.Shipped" />
    public required int Shipped { get; init; }

    /// <inheritdoc cref="OrderLine.Cancelled" />
    public required int Cancelled { get; init; }

    /// <inheritdoc cref="OrderLine.Returned" />
    public required int Returned { get; init; }

    /// <inheritdoc cref="OrderLine.Kept" />
    public required int Kept { get; init; }

    /// <inheritdoc cref="OrderLine.Open" />
    public required int Open { get; init; }

    /// <inheritdoc cref="OrderLine.WithShop" />
    public required int WithShop { get; init; }

    /// <inheritdoc cref="OrderLine.UnitPrice" />
    public required Money UnitPrice { get; init; }

    /// <inheritdoc cref="OrderLine.Discount" />
    public required Money Discount { get; init; }

    /// <inheritdoc cref="OrderLine.GstRate" />
    public required decimal GstRate { get; init; }

    /// <inheritdoc cref="OrderLine.Taxable" />
    public required Money Taxable { get; init; }

    /// <inheritdoc cref="OrderLine.Tax" />
    public required Money Tax { get; init; }

    /// <inheritdoc cref="OrderLine.Total" />
    public required Money Total { get; init; }

    /// <summary>Batches promised and not sent yet, first to expire first; for the team only.</summary>
    public required IReadOnlyList<BatchPieces> Promised { get; init; }

    /// <summary>Batches that were sent.</summary>
    public required IReadOnlyList<BatchPieces> Sent { get; init; }

    /// <summary>The product as the catalogue shows it today; null when it is not there any more.</summary>
    public required ShelfProduct? Product { get; init; }
}

/// <summary>Pieces of one batch.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="Expires">Best before.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record BatchPieces(string Batch, DateOnly Expires, int Quantity);

/// <summary>One shipment.</summary>
/// <param name="Number">SO-2627-000123-1.</param>
/// <param name="ShippedAt">When it left, in UTC.</param>
/// <param name="DeliveredAt">When it arrived, in UTC; null while it is on the road.</param>
/// <param name="Vehicle">The vehicle's number or the carrier.</param>
/// <param name="Note">A remark for the receiver.</param>
/// <param name="Lines">What it carries.</param>
public sealed record SentGoods(string Number, DateTime ShippedAt, DateTime? DeliveredAt, string? Vehicle, string? Note, IReadOnlyList<SentLine> Lines)
{
    /// <summary>Pieces in all.</summary>
    public int Pieces => Lines.Sum(l => l.Pieces.Quantity);
}

/// <summary>Pieces of one product and batch in a shipment.</summary>
public sealed record SentLine(string Sku, string Name, BatchPieces Pieces);

/// <summary>Something that happened.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The person's name; null for the portal itself. Where a shop reads it, the team is the firm.</param>
/// <param name="What">What it was.</param>
/// <param name="Note">Why, or what exactly.</param>
public sealed record OrderMoment(DateTime At, string? Who, OrderStepKind What, string? Note);

/// <summary>The shop behind an order, as the team sees it.</summary>
public sealed record OrderBuyer(string Code, string TradeName, PaymentTerms Terms, Money CreditLimit, Money CreditUsed, DateOnly? OverdueSince, string Contact, string? Phone);

/// <summary>One head of GST at one rate.</summary>
/// <param name="Head">CGST, SGST, UTGST or IGST.</param>
/// <param name="Rate">In percent.</param>
/// <param name="Amount">Over all lines.</param>
public sealed record TaxHead(string Head, decimal Rate, Money Amount);
