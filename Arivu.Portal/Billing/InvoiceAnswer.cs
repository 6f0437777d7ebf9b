using System.Text.Json.Serialization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>An invoice as the API tells it.</summary>
public sealed record InvoiceAnswer
{
    /// <inheritdoc cref="Invoice.Number" />
    public required string Number { get; init; }

    /// <inheritdoc cref="Invoice.Kind" />
    public required InvoiceKind Kind { get; init; }

    /// <inheritdoc cref="Invoice.OrderNumber" />
    public required string Order { get; init; }

    /// <summary>The shop's code.</summary>
    public required string Retailer { get; init; }

    /// <inheritdoc cref="Invoice.IssuedOn" />
    public required DateOnly IssuedOn { get; init; }

    /// <inheritdoc cref="Invoice.DueOn" />
    public required DateOnly DueOn { get; init; }

    /// <summary>Where it stands today.</summary>
    public required InvoiceStatus Status { get; init; }

    /// <inheritdoc cref="Invoice.PlaceOfSupply" />
    public required string PlaceOfSupply { get; init; }

    /// <summary>The lines, in their order.</summary>
    public required IReadOnlyList<InvoiceLineAnswer> Lines { get; init; }

    /// <inheritdoc cref="Invoice.Taxable" />
    public required Money Taxable { get; init; }

    /// <inheritdoc cref="Invoice.Cgst" />
    public required Money Cgst { get; init; }

    /// <inheritdoc cref="Invoice.Sgst" />
    public required Money Sgst { get; init; }

    /// <inheritdoc cref="Invoice.Igst" />
    public required Money Igst { get; init; }

    /// <inheritdoc cref="Invoice.RoundOff" />
    public required Money RoundOff { get; init; }

    /// <inheritdoc cref="Invoice.Total" />
    public required Money Total { get; init; }

    /// <inheritdoc cref="Invoice.Paid" />
    public required Money Paid { get; init; }

    /// <inheritdoc cref="Invoice.Credited" />
    public required Money Credited { get; init; }

    /// <summary>Given up; left out where nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? WrittenOff { get; init; }

    /// <summary>Still owed: the total less what is paid, credited and given up.</summary>
    public required Money Balance { get; init; }

    internal static InvoiceAnswer Of(Invoice invoice, string retailer, DateOnly today) => new()
    {
        Number = invoice.Number,
        Kind = invoice.Kind,
        Order = invoice.OrderNumber,
        Retailer = retailer,
        IssuedOn = invoice.IssuedOn,
        DueOn = invoice.DueOn,
        Status = invoice.StatusOn(today),
        PlaceOfSupply = invoice.PlaceOfSupply,
        Lines = [.. invoice.Lines.OrderBy(l => l.Position).Select(InvoiceLineAnswer.Of)],
        Taxable = invoice.Taxable,
        Cgst = invoice.Cgst,
        Sgst = invoice.Sgst,
        Igst = invoice.Igst,
        RoundOff = invoice.RoundOff,
        Total = invoice.Total,
        Paid = invoice.Paid,
        Credited = invoice.Credited,
        WrittenOff = invoice.WrittenOff == Money.Zero ? null : invoice.WrittenOff,
        Balance = invoice.Balance,
    };
}

/// <summary>A line of it.</summary>
/// <param name="Sku">The product's SKU.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Hsn">HSN, 8 digits.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="UnitPrice">Price of a piece, before GST.</param>
/// <param name="Discount">Taken off the line.</param>
/// <param name="Taxable">Value on which GST is due.</param>
/// <param name="GstRate">GST in percent.</param>
/// <param name="Cgst">Central tax.</param>
/// <param name="Sgst">State or union territory tax.</param>
/// <param name="Igst">Integrated tax.</param>
/// <param name="Total">Taxable value and tax.</param>
/// <param name="Key">Tells it from another line of the same product; left out but for a short-dated offer.</param>
/// <param name="BestBefore">The last day of the batch that a short-dated offer is of; left out for other lines.</param>
public sealed record InvoiceLineAnswer(
    string Sku, string Name, string Hsn, int Quantity, Money UnitPrice, Money Discount, Money Taxable, decimal GstRate, Money Cgst, Money Sgst, Money Igst, Money Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? BestBefore = null)
{
    internal static InvoiceLineAnswer Of(InvoiceLine line) => new(
        line.Sku, line.Name, line.Hsn, line.Quantity, line.UnitPrice, line.Discount, line.Taxable, line.GstRate, line.Cgst, line.Sgst, line.Igst, line.Total, line.BestBefore is null ? null : line.Key, line.BestBefore);
}
