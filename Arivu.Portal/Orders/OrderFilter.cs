using Arivu.Portal.Customers;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Orders;

/// <summary>Which orders somebody wants to see. Search looks in the order's number, the buyer's own number and the shop. Sorts by placed, number, total, retailer or status; its own order is newest first.</summary>
public sealed record OrderFilter : ListFilter
{
    /// <summary>The tab.</summary>
    public OrderView View { get; init; }

    /// <summary>One status.</summary>
    public OrderStatus? Status { get; init; }

    /// <summary>Only those whose question waits for an answer.</summary>
    public bool ToAnswer { get; init; }

    /// <summary>Whether it leaves orders out, tabs aside.</summary>
    public bool IsNarrowed => this is not { Search: null, Status: null, ToAnswer: false, Retailer: null, From: null, To: null };

    /// <summary>What the address says for <see cref="ToAnswer"/>.</summary>
    internal const string Open = "open";

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="asked">The address's parameters, as text.</param>
    public static OrderFilter Of(OrderAddress asked) => Of(
        new OrderFilter { View = RetailerKinds.Named<OrderView>(asked.View) ?? OrderView.All, Status = RetailerKinds.Named<OrderStatus>(asked.Status), ToAnswer = asked.Questions == Open },
        new ListAsked(asked.Search, asked.Retailer, asked.From, asked.To, asked.Sort));
}

/// <summary>What an address asks of the list of orders, before anything is understood.</summary>
/// <param name="Search">See <see cref="ListFilter.Search"/>.</param>
/// <param name="View">A tab, such as on-the-road; anything unknown is all.</param>
/// <param name="Status">A status, such as Packing; anything unknown is all.</param>
/// <param name="Retailer">A shop's code.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="ListFilter.Sort"/>.</param>
/// <param name="Questions">open: those whose question waits for an answer; anything else is all.</param>
public sealed record OrderAddress(string? Search = null, string? View = null, string? Status = null, string? Retailer = null, string? From = null, string? To = null, string? Sort = null, string? Questions = null);

/// <summary>The tabs of the list of orders.</summary>
public enum OrderView
{
    /// <summary>All orders.</summary>
    All,

    /// <summary>Those that wait for a person's decision.</summary>
    Waiting,

    /// <summary>Those to be packed.</summary>
    ToPack,

    /// <summary>Those being packed, or partly sent.</summary>
    Packing,

    /// <summary>Those that left and have not arrived.</summary>
    OnTheRoad,

    /// <summary>Those that arrived.</summary>
    Delivered,

    /// <summary>Those cancelled or rejected.</summary>
    CalledOff,
}
