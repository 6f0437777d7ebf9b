using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;

namespace Arivu.Portal.Billing;

/// <summary>Which receipts the team wants to see.</summary>
public sealed record PaymentFilter
{
    /// <summary>Words that must all stand in the receipt's number, its reference, or the shop's name or code.</summary>
    public string? Search { get; init; }

    /// <summary>The tab.</summary>
    public PaymentView View { get; init; } = PaymentView.All;

    /// <summary>One way of paying.</summary>
    public PaymentMode? Mode { get; init; }

    /// <summary>One shop, by code.</summary>
    public string? Retailer { get; init; }

    /// <summary>Received on this business date or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Received on this business date or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>received, number, amount, account or retailer, with a minus for descending; anything else is newest first.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="asked">The address's parameters, as text.</param>
    public static PaymentFilter Of(PaymentAddress asked) => new()
    {
        Search = string.IsNullOrWhiteSpace(asked.Search) ? null : asked.Search.Trim(),
        View = RetailerKinds.Named<PaymentView>(asked.View) ?? PaymentView.All,
        Mode = RetailerKinds.Named<PaymentMode>(asked.Mode),
        Retailer = string.IsNullOrWhiteSpace(asked.Retailer) ? null : asked.Retailer.Trim().ToUpperInvariant(),
        From = Day(asked.From),
        To = Day(asked.To),
        Sort = asked.Sort,
    };

    /// <summary>A day of an address; no paper is older than the firm, and the calendar has an end.</summary>
    internal static DateOnly? Day(string? text) => ListAddress.Day(text) is { Year: >= 2000 and <= 2200 } day ? day : null;
}

/// <summary>What an address asks of the list of receipts, before anything is understood.</summary>
/// <param name="Search">See <see cref="PaymentFilter.Search"/>.</param>
/// <param name="View">A tab, such as on-account; anything unknown is all.</param>
/// <param name="Mode">A way of paying, such as Upi; anything unknown is all.</param>
/// <param name="Retailer">A shop's code.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="PaymentFilter.Sort"/>.</param>
public sealed record PaymentAddress(string? Search = null, string? View = null, string? Mode = null, string? Retailer = null, string? From = null, string? To = null, string? Sort = null);

/// <summary>The tabs of the list of receipts.</summary>
public enum PaymentView
{
    /// <summary>What shops say they paid, until somebody has looked for the money.</summary>
    Claims,

    /// <summary>All receipts.</summary>
    All,

    /// <summary>Cheques in the drawer.</summary>
    Drawer,

    /// <summary>Cheques at the bank.</summary>
    Bank,

    /// <summary>Those of which something pays no invoice yet.</summary>
    OnAccount,

    /// <summary>Cheques that came back, and receipts entered by mistake.</summary>
    Undone,
}
