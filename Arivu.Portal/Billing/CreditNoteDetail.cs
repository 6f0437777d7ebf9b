using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>All of one credit note, for its page, its paper and the API.</summary>
public sealed record CreditNoteDetail
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>ACN/2627/000012.</summary>
    public required string Number { get; init; }

    /// <summary>The key of the buyer.</summary>
    public required int RetailerId { get; init; }

    /// <summary>The buyer's code today.</summary>
    public required string Retailer { get; init; }

    /// <summary>The buyer's trade name today.</summary>
    public required string RetailerName { get; init; }

    /// <summary>The invoice's number.</summary>
    public required string Invoice { get; init; }

    /// <summary>The invoice's date (IST).</summary>
    public required DateOnly InvoiceDate { get; init; }

    /// <summary>Whether the invoice was a bill of supply, so that no tax stands on either.</summary>
    public required InvoiceKind InvoiceKind { get; init; }

    /// <summary>Its date (IST).</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The ground.</summary>
    public required CreditReason Reason { get; init; }

    /// <summary>The ground in words.</summary>
    public required string Note { get; init; }

    /// <summary>Whether GST is credited with the value; a commercial note credits none.</summary>
    public required bool WithGst { get; init; }

    /// <summary>How GST is split, as on the invoice.</summary>
    public required SupplyKind Supply { get; init; }

    /// <summary>The state where the supply ended, by its GST code.</summary>
    public required string PlaceOfSupply { get; init; }

    /// <summary>Seller and buyer as they were when the invoice was issued.</summary>
    public required InvoiceParties Parties { get; init; }

    /// <summary>The lines, in the invoice's order.</summary>
    public required IReadOnlyList<CreditNoteLineDetail> Lines { get; init; }

    /// <summary>Value credited, before GST.</summary>
    public required Money Taxable { get; init; }

    /// <summary>Central tax credited.</summary>
    public required Money Cgst { get; init; }

    /// <summary>State or union territory tax credited.</summary>
    public required Money Sgst { get; init; }

    /// <summary>Integrated tax credited.</summary>
    public required Money Igst { get; init; }

    /// <summary>Brings the total to whole rupees.</summary>
    public required Money RoundOff { get; init; }

    /// <summary>Credited in all.</summary>
    public required Money Total { get; init; }

    /// <summary>Whether tax stands on it.</summary>
    public bool IsTaxed => WithGst && InvoiceKind == InvoiceKind.TaxInvoice;

    /// <summary>What it is called.</summary>
    public string Title => WithGst ? "Credit note" : "Commercial credit note";

    /// <summary>All tax.</summary>
    public GstAmounts Tax => new(Cgst, Sgst, Igst);

    /// <summary>What the lines add up to.</summary>
    public BillSums Sums => new(Taxable, Tax, RoundOff, Total);

    internal static CreditNoteDetail Of(CreditNote note, CreditedInvoice invoice) => new()
    {
        Id = note.Id,
        Number = note.Number,
        RetailerId = note.RetailerId,
        Retailer = invoice.RetailerCode,
        RetailerName = invoice.RetailerName,
        Invoice = note.InvoiceNumber,
        InvoiceDate = note.InvoiceDate,
        InvoiceKind = invoice.Kind,
        IssuedOn = note.IssuedOn,
        Reason = note.Reason,
        Note = note.Note,
        WithGst = note.WithGst,
        Supply = invoice.Supply,
        PlaceOfSupply = invoice.PlaceOfSupply,
        Parties = InvoiceParties.Of(invoice.Parties),
        Lines = [.. note.Lines.Select(line => CreditNoteLineDetail.Of(line, invoice.Lines[line.InvoiceLineId])).OrderBy(line => line.Position)],
        Taxable = note.Taxable,
        Cgst = note.Cgst,
        Sgst = note.Sgst,
        Igst = note.Igst,
        RoundOff = note.RoundOff,
        Total = note.Total,
    };
}

/// <summary>A line of a credit note.</summary>
/// <param name="Position">The place of its line on the invoice, from 1.</param>
/// <param name="Sku">The product's SKU.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Hsn">HSN, 8 digits.</param>
/// <param name="Uqc">Unit of quantity (UQC).</param>
/// <param name="Quantity">Pieces credited; 0 when only an amount is.</param>
/// <param name="UnitPrice">Price of a piece on the invoice, before GST.</param>
/// <param name="Taxable">Value credited.</param>
/// <param name="GstRate">The original rate in percent.</param>
/// <param name="Tax">GST credited.</param>
public sealed record CreditNoteLineDetail(
    int Position, string Sku, string Name, string Hsn, string Uqc, int Quantity, Money UnitPrice, Money Taxable, decimal GstRate, GstAmounts Tax)
{
    /// <summary>Value and GST.</summary>
    public Money Total => Taxable + Tax.Total;

    internal static CreditNoteLineDetail Of(CreditNoteLine line, CreditedLine original) => new(
        original.Position, line.Sku, line.Name, line.Hsn, original.Uqc, line.Quantity, original.UnitPrice, line.Taxable, line.GstRate, new GstAmounts(line.Cgst, line.Sgst, line.Igst));
}

/// <summary>What a credit note takes from its invoice.</summary>
internal sealed record CreditedInvoice(string RetailerCode, string RetailerName, InvoiceKind Kind, SupplyKind Supply, string PlaceOfSupply, string Parties)
{
    public IReadOnlyDictionary<Guid, CreditedLine> Lines { get; init; } = new Dictionary<Guid, CreditedLine>();
}

/// <summary>What a credit note's line takes from the invoice's.</summary>
internal sealed record CreditedLine(Guid Id, int Position, string Uqc, Money UnitPrice);
