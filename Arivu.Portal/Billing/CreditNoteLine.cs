using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>A line of a credit note.</summary>
public sealed class CreditNoteLine : IOwnedByRetailer
{
    private CreditNoteLine(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The note.</summary>
    public Guid CreditNoteId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The invoice's line.</summary>
    public Guid InvoiceLineId { get; private set; }

    /// <summary>The product's SKU.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The product's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>HSN, 8 digits.</summary>
    public string Hsn { get; private set; } = "";

    /// <summary>Pieces credited; 0 when only an amount is.</summary>
    public int Quantity { get; private set; }

    /// <summary>Value credited.</summary>
    public Money Taxable { get; private set; }

    /// <summary>The original line's GST rate in percent.</summary>
    public decimal GstRate { get; private set; }

    /// <summary>Central tax.</summary>
    public Money Cgst { get; private set; }

    /// <summary>State or union territory tax.</summary>
    public Money Sgst { get; private set; }

    /// <summary>Integrated tax.</summary>
    public Money Igst { get; private set; }

    /// <summary>All tax credited.</summary>
    public GstAmounts Tax => new(Cgst, Sgst, Igst);

    internal static CreditNoteLine Of(CreditNote note, InvoiceLine line, int quantity, Money taxable, GstAmounts tax) => new(Guid.CreateVersion7())
    {
        CreditNoteId = note.Id,
        RetailerId = note.RetailerId,
        InvoiceLineId = line.Id,
        Sku = line.Sku,
        Name = line.Name,
        Hsn = line.Hsn,
        Quantity = quantity,
        Taxable = taxable,
        GstRate = line.GstRate,
        Cgst = tax.Cgst,
        Sgst = tax.Sgst,
        Igst = tax.Igst,
    };
}
