using Arivu.Portal.Customers;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Billing;

/// <summary>Which receipts the team wants to see. Search looks in the receipt's number, its reference and the shop. Sorts by received, number, amount, account or retailer; its own order is newest first.</summary>
public sealed record PaymentFilter : ListFilter
{
    /// <summary>The tab.</summary>
    public PaymentView View { get; init; } = PaymentView.All;

    /// <summary>One way of paying.</summary>
    public PaymentMode? Mode { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="asked">The address's parameters, as text.</param>
    public static PaymentFilter Of(PaymentAddress asked) => Of(
        new PaymentFilter { View = RetailerKinds.Named<PaymentView>(asked.View) ?? PaymentView.All, Mode = RetailerKinds.Named<PaymentMode>(asked.Mode) },
        new ListAsked(asked.Search, asked.Retailer, asked.From, asked.To, asked.Sort));
}

/// <summary>What an address asks of the list of receipts, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="View">A tab, such as on-account; anything unknown is all.</param>
/// <param name="Mode">A way of paying, such as Upi; anything unknown is all.</param>
/// <param name="Retailer">A shop's code.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="ListFilter.Sort"/>.</param>
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
