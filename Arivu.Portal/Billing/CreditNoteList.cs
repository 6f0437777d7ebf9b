using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Billing;

/// <summary>Which credit notes somebody wants to see. Search looks in the note's and the invoice's number and the shop. Sorts by number, issued, total or invoice; its own order is newest first.</summary>
public sealed record CreditNoteFilter : ListFilter
{
    /// <summary>One ground.</summary>
    public CreditReason? Ground { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="asked">The address's parameters, as text.</param>
    public static CreditNoteFilter Of(CreditNoteAddress asked) => Of(
        new CreditNoteFilter { Ground = RetailerKinds.Named<CreditReason>(asked.Ground) },
        new ListAsked(asked.Search, asked.Retailer, asked.From, asked.To, asked.Sort));
}

/// <summary>What an address asks of the list of credit notes, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="Ground">A ground, such as ShortShipment; anything unknown is all.</param>
/// <param name="Retailer">A shop's code.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="ListFilter.Sort"/>.</param>
public sealed record CreditNoteAddress(string? Search = null, string? Ground = null, string? Retailer = null, string? From = null, string? To = null, string? Sort = null);

/// <summary>A credit note in a list.</summary>
public sealed record CreditNoteRow
{
    /// <inheritdoc cref="CreditNote.Number" />
    public required string Number { get; init; }

    /// <inheritdoc cref="CreditNote.IssuedOn" />
    public required DateOnly IssuedOn { get; init; }

    /// <inheritdoc cref="CreditNote.InvoiceNumber" />
    public required string Invoice { get; init; }

    /// <summary>The shop's code.</summary>
    public required string RetailerCode { get; init; }

    /// <summary>The shop's name.</summary>
    public required string TradeName { get; init; }

    /// <inheritdoc cref="CreditNote.Reason" />
    public required CreditReason Ground { get; init; }

    /// <inheritdoc cref="CreditNote.Note" />
    public required string Note { get; init; }

    /// <inheritdoc cref="CreditNote.Taxable" />
    public required Money Taxable { get; init; }

    /// <summary>GST credited, all heads.</summary>
    public required Money Tax { get; init; }

    /// <inheritdoc cref="CreditNote.Total" />
    public required Money Total { get; init; }
}

/// <summary>A page of the list of credit notes and what all that fit sum to.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Total">Credited by all of them.</param>
public sealed record CreditNoteList(Page<CreditNoteRow> Rows, Money Total);
