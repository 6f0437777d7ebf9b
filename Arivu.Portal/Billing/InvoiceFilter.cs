using Arivu.Portal.Customers;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Billing;

/// <summary>The tabs of the list of invoices.</summary>
public enum InvoiceView
{
    /// <summary>All invoices.</summary>
    All,

    /// <summary>Something is owed, late or not.</summary>
    Open,

    /// <summary>Something is owed, and not late.</summary>
    Pending,

    /// <summary>Something is owed past the due date.</summary>
    Overdue,

    /// <summary>Nothing is owed.</summary>
    Paid,

    /// <summary>Credited whole.</summary>
    Cancelled,
}

/// <summary>What an address asks of the list of invoices, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="View">A tab; anything unknown is all.</param>
/// <param name="Retailer">A shop's code.</param>
/// <param name="Order">An order's number.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="ListFilter.Sort"/>.</param>
public sealed record InvoiceAddress(string? Search = null, string? View = null, string? Retailer = null, string? Order = null, string? From = null, string? To = null, string? Sort = null);

/// <summary>Which invoices somebody wants to see. Search looks in the invoice's and the order's number and the shop. Sorts by issued, due, number, total, balance or retailer; its own order is newest first.</summary>
public sealed record InvoiceFilter : ListFilter
{
    /// <summary>The tab.</summary>
    public InvoiceView View { get; init; }

    /// <summary>One order, by number.</summary>
    public string? Order { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    public static InvoiceFilter Of(InvoiceAddress asked) => Of(
        new InvoiceFilter { View = RetailerKinds.Named<InvoiceView>(asked.View) ?? InvoiceView.All, Order = ListAddress.Code(asked.Order) },
        new ListAsked(asked.Search, asked.Retailer, asked.From, asked.To, asked.Sort));
}
