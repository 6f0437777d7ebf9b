using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>A frozen line of an invoice.</summary>
public sealed class InvoiceLine : IOwnedByRetailer
{
    private InvoiceLine(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The invoice.</summary>
    public Guid InvoiceId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The order's line.</summary>
    public Guid OrderLineId { get; private set; }

    /// <summary>The product's SKU.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The product's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>HSN, 8 digits.</summary>
    public string Hsn { get; private set; } = "";

    /// <summary>Unit of quantity (UQC).</summary>
    public string Uqc { get; private set; } = "";

    /// <summary>Pieces billed.</summary>
    public int Quantity { get; private set; }

    /// <summary>Price of a piece, before GST.</summary>
    public Money UnitPrice { get; private set; }

    /// <summary>Printed retail price of a piece.</summary>
    public Money Mrp { get; private set; }

    /// <summary>Taken off the line; it lowers the taxable value.</summary>
    public Money Discount { get; private set; }

    /// <summary>The last day of the short-dated batch that the shop chose; null at the usual price.</summary>
    public DateOnly? BestBefore { get; private set; }

    /// <summary>Value on which GST is due.</summary>
    public Money Taxable { get; private set; }

    /// <summary>GST in percent, frozen at issue.</summary>
    public decimal GstRate { get; private set; }

    /// <summary>Central tax.</summary>
    public Money Cgst { get; private set; }

    /// <summary>State or union territory tax.</summary>
    public Money Sgst { get; private set; }

    /// <summary>Integrated tax.</summary>
    public Money Igst { get; private set; }

    /// <summary>Taxable value and tax.</summary>
    public Money Total { get; private set; }

    /// <summary>Pieces credited by credit notes so far.</summary>
    public int CreditedQuantity { get; private set; }

    /// <summary>Those of them that neither came back nor were called off: they arrived short or damaged, and the shop was believed.</summary>
    public int AllowedQuantity { get; private set; }

    /// <summary>Those of <see cref="AllowedQuantity"/> that arrived damaged and lie in the shop: when they come back they are credited already.</summary>
    public int DamagedQuantity { get; private set; }

    /// <summary>Pieces that came back and are counted in <see cref="CreditedQuantity"/>.</summary>
    public int ReturnedQuantity { get; private set; }

    /// <summary>Taxable value credited so far.</summary>
    public Money CreditedTaxable { get; private set; }

    /// <summary>Central tax credited so far.</summary>
    public Money CreditedCgst { get; private set; }

    /// <summary>State or union territory tax credited so far.</summary>
    public Money CreditedSgst { get; private set; }

    /// <summary>Integrated tax credited so far.</summary>
    public Money CreditedIgst { get; private set; }

    /// <summary>The product's SKU; on a line of a short-dated offer with its place behind it (AF-LCA-1KG#2), because the product may stand on the invoice twice.</summary>
    public string Key => KeyOf(Sku, BestBefore, Position);

    /// <summary>All tax of the line.</summary>
    public GstAmounts Tax => new(Cgst, Sgst, Igst);

    internal static string KeyOf(string sku, DateOnly? bestBefore, int position) => bestBefore is null ? sku : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sku}#{position}");

    internal int LeftQuantity => Quantity - CreditedQuantity;

    internal Money LeftTaxable => Taxable - CreditedTaxable;

    internal GstAmounts LeftTax => new(Cgst - CreditedCgst, Sgst - CreditedSgst, Igst - CreditedIgst);

    internal bool IsCreditedWhole => LeftTaxable == Money.Zero && LeftTax.Total == Money.Zero;

    internal static InvoiceLine Of(Invoice invoice, int position, BilledGoods goods)
    {
        var taxable = (goods.UnitPrice * goods.Quantity) - goods.Discount;
        var tax = GstAmounts.Of(taxable, goods.GstRate, invoice.Supply);
        return new InvoiceLine(Guid.CreateVersion7())
        {
            InvoiceId = invoice.Id,
            RetailerId = invoice.RetailerId,
            Position = position,
            OrderLineId = goods.OrderLineId,
            Sku = goods.Sku,
            Name = goods.Name,
            Hsn = goods.Hsn,
            Uqc = goods.Uqc,
            Quantity = goods.Quantity,
            UnitPrice = goods.UnitPrice,
            Mrp = goods.Mrp,
            Discount = goods.Discount,
            BestBefore = goods.BestBefore,
            Taxable = taxable,
            GstRate = goods.GstRate,
            Cgst = tax.Cgst,
            Sgst = tax.Sgst,
            Igst = tax.Igst,
            Total = taxable + tax.Total,
        };
    }

    /// <summary>
    /// The value of some pieces, pro rata of the original line, but never more than their share of what is left (an amount
    /// may have been credited before). The last pieces get all that is left.
    /// </summary>
    /// <exception cref="RuleBrokenException">More pieces are credited than were billed.</exception>
    internal Money ValueOf(int quantity)
    {
        if (quantity <= 0 || quantity > LeftQuantity)
        {
            throw new RuleBrokenException("{0}: {1} of {2} pieces can still be credited.", Sku, LeftQuantity, Quantity) { Code = "quantity" };
        }

        if (quantity == LeftQuantity)
        {
            return LeftTaxable;
        }

        var ofOriginal = Rounding.HalfUp((decimal)Taxable.Paise * quantity / Quantity);
        var ofRest = Rounding.HalfUp((decimal)LeftTaxable.Paise * quantity / LeftQuantity);
        return new Money(Math.Min(ofOriginal, ofRest));
    }

    /// <summary>The tax that goes with some of the value left: at the line's own rate, and all that is left with the last of it, head by head.</summary>
    internal GstAmounts TaxOf(Money taxable, SupplyKind supply)
    {
        var (tax, left) = (GstAmounts.Of(taxable, GstRate, supply), LeftTax);
        return taxable == LeftTaxable ? left : new GstAmounts(Less(tax.Cgst, left.Cgst), Less(tax.Sgst, left.Sgst), Less(tax.Igst, left.Igst));
    }

    /// <summary>Notes what a credit note took.</summary>
    internal void Credit(int pieces, Money taxable, GstAmounts tax, CreditGround ground)
    {
        CreditedQuantity += pieces;
        AllowedQuantity += ground.Allowed ? pieces : 0;
        DamagedQuantity += ground.Allowed && ground.Reason == CreditReason.Damage ? pieces : 0;
        CreditedTaxable += taxable;
        (CreditedCgst, CreditedSgst, CreditedIgst) = (CreditedCgst + tax.Cgst, CreditedSgst + tax.Sgst, CreditedIgst + tax.Igst);
    }

    /// <summary>Pieces came back: some were credited as damaged before, the others are credited by a note.</summary>
    internal void CameBack(int damaged, int others)
    {
        (DamagedQuantity, AllowedQuantity) = (DamagedQuantity - damaged, AllowedQuantity - damaged);
        ReturnedQuantity += damaged + others;
    }

    private static Money Less(Money one, Money other) => one < other ? one : other;
}

/// <summary>Goods to bill: an order line's kept pieces with the rate in force on the invoice date.</summary>
public sealed record BilledGoods(Guid OrderLineId, string Sku, string Name, string Hsn, string Uqc, int Quantity, Money UnitPrice, Money Mrp, Money Discount, decimal GstRate, DateOnly? BestBefore = null);
