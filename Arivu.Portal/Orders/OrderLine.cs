using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>One product on an order, with price and name as they were when it was placed.</summary>
public sealed class OrderLine : IOwnedByRetailer
{
    private OrderLine(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>Repeated from the order, so that a line asked for on its own is filtered like its order.</summary>
    public int RetailerId { get; private set; }

    /// <summary>Its place on the order, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The product's SKU at that time.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The product's name at that time.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The HSN code at that time, 8 digits.</summary>
    public string Hsn { get; private set; } = "";

    /// <summary>The unit of quantity of the GST returns (UQC), such as PAC.</summary>
    public string Uqc { get; private set; } = "";

    /// <summary>Pieces in a case, for packing.</summary>
    public int CaseSize { get; private set; }

    /// <summary>Pieces ordered.</summary>
    public int Quantity { get; private set; }

    /// <summary>Pieces that left.</summary>
    public int Shipped { get; private set; }

    /// <summary>Pieces called off.</summary>
    public int Cancelled { get; private set; }

    /// <summary>Pieces that came back.</summary>
    public int Returned { get; private set; }

    /// <summary>Price of a piece, without GST.</summary>
    public Money UnitPrice { get; private set; }

    /// <summary>Printed retail price of a piece, with GST.</summary>
    public Money Mrp { get; private set; }

    /// <summary>GST in percent as estimated at placing; the invoice freezes its own.</summary>
    public decimal GstRate { get; private set; }

    /// <summary>How GST is split for this order.</summary>
    public SupplyKind Supply { get; private set; }

    /// <summary>The buyer's remark for the warehouse.</summary>
    public string? Note { get; private set; }

    /// <summary>Taken off the line's price, in all.</summary>
    public Money Discount { get; private set; }

    /// <summary>The short-dated offer that the shop chose; null for a line at the usual price.</summary>
    public int? OfferId { get; private set; }

    /// <summary>The batch of that offer: its pieces come from no other.</summary>
    public int? OfferBatchId { get; private set; }

    /// <summary>That batch's last day, as it stood: papers print it.</summary>
    public DateOnly? BestBefore { get; private set; }

    /// <summary>What the shop wants where not all of it is there.</summary>
    public ShortChoice IfShort { get; private set; }

    /// <summary>The last day (IST) on which pieces that wait for stock are still wanted; null where none may wait.</summary>
    public DateOnly? WaitUntil { get; private set; }

    /// <summary>Whether the shop chose a short-dated batch at a discount.</summary>
    public bool IsOfOffer => OfferId is not null;

    /// <summary>Pieces that will be or were delivered and billed.</summary>
    public int Kept => Quantity - Cancelled;

    /// <summary>Pieces still to be shipped.</summary>
    public int Open => Quantity - Cancelled - Shipped;

    /// <summary>Pieces that left and did not come back.</summary>
    public int WithShop => Shipped - Returned;

    /// <summary>Price of the kept pieces less their share of the discount, before GST.</summary>
    public Money Taxable => Amounts.Taxable;

    /// <summary>GST on the kept pieces.</summary>
    public Money Tax => Amounts.Gst.Total;

    /// <summary>What the kept pieces cost with GST.</summary>
    public Money Total => Amounts.Total;

    /// <summary>The share of the discount that falls to some of the pieces, half a paisa rounded up.</summary>
    public Money DiscountOf(int pieces) => new(Rounding.HalfUp((decimal)Discount.Paise * pieces / Quantity));

    internal LineAmounts Amounts => LineAmounts.Of(UnitPrice, Kept, DiscountOf(Kept), GstRate, Supply);

    internal LineAmounts AmountsAsOrdered => LineAmounts.Of(UnitPrice, Quantity, Discount, GstRate, Supply);

    internal static OrderLine Of(Order order, int position, LineOffer offer) => new(Guid.CreateVersion7())
    {
        OrderId = order.Id,
        RetailerId = order.RetailerId,
        Position = position,
        ProductId = offer.ProductId,
        Sku = offer.Sku,
        Name = offer.Name,
        Hsn = offer.Hsn,
        Uqc = offer.Uqc,
        CaseSize = offer.CaseSize,
        Quantity = offer.Quantity,
        UnitPrice = offer.UnitPrice,
        Mrp = offer.Mrp,
        GstRate = offer.GstRate,
        Supply = order.Supply,
        Note = offer.Note,
        IfShort = offer.IfShort,
        Discount = offer.Taken is { } taken ? taken.DiscountOf(offer.UnitPrice, offer.Quantity) : Money.Zero,
        OfferId = offer.Taken?.OfferId,
        OfferBatchId = offer.Taken?.BatchId,
        BestBefore = offer.Taken?.BestBefore,
    };

    // While the order is being placed: less of it is ordered than was asked.
    internal void Take(int pieces) => (Discount, Quantity) = (DiscountOf(pieces), pieces);

    internal void StandAt(int position) => Position = position;

    internal void WaitUntilDay(DateOnly last) => WaitUntil = last;

    internal void Ship(int quantity) => Shipped += AtMost(quantity, Open, "{0}: {1} pieces are open, so {2} cannot be shipped.");

    internal void Cancel(int quantity) => Cancelled += AtMost(quantity, Open, "{0}: {1} pieces are open, so {2} cannot be cancelled.");

    // An offer's line was sold from one batch at its own discount: it only shrinks.
    internal void Change(int pieces)
    {
        if (pieces < 0 || (IsOfOffer && pieces > Kept))
        {
            throw new RuleBrokenException("{0}: {1} pieces of this offer are ordered; take more of it in a new order.", Sku, Kept) { Code = "quantity" };
        }

        (Quantity, Cancelled) = IsOfOffer || pieces == 0 ? (Quantity, Quantity - pieces) : (pieces, 0);
    }

    internal void TakeBack(int quantity) => Returned += AtMost(quantity, WithShop, "{0}: {1} pieces are with the shop, so {2} cannot be taken back.");

    private int AtMost(int quantity, int most, string sentence) => quantity > 0 && quantity <= most
        ? quantity
        : throw new RuleBrokenException(sentence, Sku, most, quantity) { Code = "quantity" };
}

/// <summary>What the portal offers for a line at the moment of placing: the server's own prices, never the browser's.</summary>
public sealed record LineOffer(int ProductId, string Sku, string Name, string Hsn, string Uqc, int CaseSize, int Quantity, Money UnitPrice, Money Mrp, decimal GstRate, string? Note = null)
{
    /// <summary>The short-dated offer that was chosen; null for the usual price.</summary>
    public TakenOffer? Taken { get; init; }

    /// <inheritdoc cref="OrderLine.IfShort" />
    public ShortChoice IfShort { get; init; }
}

/// <summary>A short-dated offer as a line takes it.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="BatchId">Its batch.</param>
/// <param name="BestBefore">The batch's last day.</param>
/// <param name="PercentOff">Off the price of a piece, in percent.</param>
public sealed record TakenOffer(int OfferId, int BatchId, DateOnly BestBefore, decimal PercentOff)
{
    /// <summary>Taken off some pieces at a price.</summary>
    public Money DiscountOf(Money unitPrice, int pieces) => Inventory.Expiry.ShortDatedOffer.Discount(unitPrice, pieces, PercentOff);
}
