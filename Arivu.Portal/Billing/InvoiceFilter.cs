using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;

namespace Arivu.Portal.Billing;

/// <summary>The tabs of the list of invoices.</summary>
public enum InvoiceView
{
    /// <summary>All invoices.</summary>
    All,

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
/// <param name="Search">See <see cref="InvoiceFilter.Search"/>.</param>
/// <param name="View">A tab; anything unknown is all.</param>
/// <param name="Retailer">A shop's code.</param>
/// <param name="Order">An order's number.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="InvoiceFilter.Sort"/>.</param>
public sealed record InvoiceAddress(string? Search = null, string? View = null, string? Retailer = null, string? Order = null, string? From = null, string? To = null, string? Sort = null);

/// <summary>Which invoices somebody wants to see.</summary>
public sealed record InvoiceFilter
{
    /// <summary>Words that must all stand in the invoice's or order's number, or the shop's name or code.</summary>
    public string? Search { get; init; }

    /// <summary>The tab.</summary>
    public InvoiceView View { get; init; }

    /// <summary>One shop, by code.</summary>
    public string? Retailer { get; init; }

    /// <summary>One order, by number.</summary>
    public string? Order { get; init; }

    /// <summary>Issued on this date or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Issued on this date or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>issued, due, number, total, balance or retailer, with a minus for descending; anything else is newest first.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    public static InvoiceFilter Of(InvoiceAddress asked) => new()
    {
        Search = Text(asked.Search),
        View = RetailerKinds.Named<InvoiceView>(asked.View) ?? InvoiceView.All,
        Retailer = Text(asked.Retailer)?.ToUpperInvariant(),
        Order = Text(asked.Order)?.ToUpperInvariant(),
        From = Day(asked.From),
        To = Day(asked.To),
        Sort = asked.Sort,
    };

    private static string? Text(string? said) => string.IsNullOrWhiteSpace(said) ? null : said.Trim();

    private static DateOnly? Day(string? text) => ListAddress.Day(text) is { Year: >= 2000 and <= 2200 } day ? day : null;
}
