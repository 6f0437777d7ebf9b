using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;

namespace Arivu.Portal.Orders;

/// <summary>Which orders somebody wants to see.</summary>
public sealed record OrderFilter
{
    /// <summary>Words that must all stand in the order's number, the buyer's own number, or the shop's name or code.</summary>
    public string? Search { get; init; }

    /// <summary>The tab.</summary>
    public OrderView View { get; init; }

    /// <summary>One status.</summary>
    public OrderStatus? Status { get; init; }

    /// <summary>One shop, by code.</summary>
    public string? Retailer { get; init; }

    /// <summary>Placed on this business date or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Placed on this business date or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>placed, number, total, retailer or status, with a minus for descending; anything else is newest first.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="asked">The address's parameters, as text.</param>
    public static OrderFilter Of(OrderAddress asked) => new()
    {
        Search = string.IsNullOrWhiteSpace(asked.Search) ? null : asked.Search.Trim(),
        View = RetailerKinds.Named<OrderView>(asked.View) ?? OrderView.All,
        Status = RetailerKinds.Named<OrderStatus>(asked.Status),
        Retailer = string.IsNullOrWhiteSpace(asked.Retailer) ? null : asked.Retailer.Trim().ToUpperInvariant(),
        From = Day(asked.From),
        To = Day(asked.To),
        Sort = asked.Sort,
    };

    // No order is older than the firm, and the calendar has an end.
    private static DateOnly? Day(string? text) => ListAddress.Day(text) is { Year: >= 2000 and <= 2200 } day ? day : null;
}

/// <summary>What an address asks of the list of orders, before anything is understood.</summary>
/// <param name="Search">See <see cref="OrderFilter.Search"/>.</param>
/// <param name="View">A tab, such as on-the-road; anything unknown is all.</param>
/// <param name="Status">A status, such as Packing; anything unknown is all.</param>
/// <param name="Retailer">A shop's code.</param>
/// <param name="From">A date as yyyy-MM-dd.</param>
/// <param name="To">A date as yyyy-MM-dd.</param>
/// <param name="Sort">See <see cref="OrderFilter.Sort"/>.</param>
public sealed record OrderAddress(string? Search = null, string? View = null, string? Status = null, string? Retailer = null, string? From = null, string? To = null, string? Sort = null);

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
