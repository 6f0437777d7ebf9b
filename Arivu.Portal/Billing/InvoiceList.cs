using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>An invoice in a list.</summary>
public sealed record InvoiceRow
{
    /// <summary>ARV/2627/000123.</summary>
    public required string Number { get; init; }

    /// <summary>The order's number.</summary>
    public required string Order { get; init; }

    /// <summary>The shop's code.</summary>
    public required string Retailer { get; init; }

    /// <summary>The shop's name.</summary>
    public required string TradeName { get; init; }

    /// <summary>Tax invoice or bill of supply.</summary>
    public required InvoiceKind Kind { get; init; }

    /// <summary>Its date (IST).</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>When it must be paid.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Whether the due date waits for the delivery.</summary>
    public required bool DueIsProvisional { get; init; }

    /// <summary>Days to pay.</summary>
    public required int CreditDays { get; init; }

    /// <summary>Value before GST.</summary>
    public required Money Taxable { get; init; }

    /// <summary>All GST.</summary>
    public required Money Tax { get; init; }

    /// <summary>What was billed.</summary>
    public required Money Total { get; init; }

    /// <summary>Paid by receipts.</summary>
    public required Money Paid { get; init; }

    /// <summary>Credited by credit notes.</summary>
    public required Money Credited { get; init; }

    /// <summary>Given up.</summary>
    public required Money WrittenOff { get; init; }

    /// <summary>Still owed.</summary>
    public required Money Balance { get; init; }

    /// <summary>Counts up with every change: tells whether it moved on.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands today.</summary>
    public InvoiceStatus Status { get; init; }

    /// <summary><see cref="Status"/> in English words, the key of their translation.</summary>
    public string StatusWord => Status.Words(WrittenOff);

    /// <summary>Its page.</summary>
    public string Href => $"/invoices/{DocumentNumber.ToAddress(Number)}";
}

/// <summary>How many invoices, what they bill and what of it is owed.</summary>
public sealed record InvoiceSum(int Count, Money Total, Money Owed);

/// <summary>A page of the list of invoices and the sums of each tab under the same search and filters.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Views">The sums.</param>
/// <param name="Today">The business date by which something is late.</param>
public sealed record InvoiceList(Page<InvoiceRow> Rows, IReadOnlyDictionary<InvoiceView, InvoiceSum> Views, DateOnly Today);
