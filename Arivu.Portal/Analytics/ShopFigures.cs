using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Delivering;

namespace Arivu.Portal.Analytics;

/// <summary>The store whose home it is.</summary>
/// <param name="Code">Its code.</param>
/// <param name="TradeName">As its sign reads.</param>
/// <param name="Branch">Its default branch.</param>
/// <param name="City">Where that is.</param>
/// <param name="Active">Whether it may order.</param>
/// <param name="InactiveReason">Why it may not.</param>
public sealed record HomeStore(string Code, string TradeName, string Branch, string City, bool Active, string? InactiveReason)
{
    /// <summary>The next day on which it can have goods, and until when to order for it.</summary>
    public DeliveryDay? Delivery { get; init; }
}

/// <summary>One of the store's orders.</summary>
/// <param name="Number">SO-2627-000123.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="PlacedAt">When it was placed, in UTC.</param>
/// <param name="Lines">Its products.</param>
/// <param name="Shipped">Pieces that left.</param>
/// <param name="Total">What it costs.</param>
/// <param name="ArrivedAt">When the last of it arrived, in UTC; null before.</param>
public sealed record HomeOrder(string Number, OrderStatus Status, DateTime PlacedAt, int Lines, int Shipped, Money Total, DateTime? ArrivedAt)
{
    /// <summary>Whether something of it is still to come or to be decided.</summary>
    public bool IsRunning => Status is OrderStatus.PendingApproval or OrderStatus.Confirmed or OrderStatus.Packing or OrderStatus.Shipped;

    /// <summary>What it came to before it was cancelled; null where it was not.</summary>
    public Money? Was { get; init; }

    /// <summary>What is to pay where nothing but money holds it; null where it is not so.</summary>
    public Money? WaitsForPaymentOf { get; init; }
}

/// <summary>An invoice that owes something.</summary>
public sealed record HomeDue(string Number, DateOnly DueOn, Money Balance, bool IsOverdue);

/// <summary>What the store owes and may still order.</summary>
/// <param name="Terms">When it pays.</param>
/// <param name="Owed">On invoices.</param>
/// <param name="Overdue">The part past its due date.</param>
/// <param name="Count">How many invoices owe something.</param>
/// <param name="OnAccount">Paid, and set against no invoice.</param>
/// <param name="Limit">The most it may owe and have on order.</param>
/// <param name="Used">What it owes and has on order.</param>
/// <param name="First">The invoices to pay first.</param>
public sealed record HomeDues(PaymentTerms Terms, Money Owed, Money Overdue, int Count, Money OnAccount, Money Limit, Money Used, IReadOnlyList<HomeDue> First)
{
    /// <summary>To pay in advance for orders that wait.</summary>
    public Money Ahead { get; init; }

    /// <summary>What may still be ordered on credit; null where no credit is agreed.</summary>
    public Money? Free => Terms.GivesCredit() ? Limit > Used ? Limit - Used : Money.Zero : null;
}

/// <summary>What the store was billed in one calendar month, GST included, less credit notes.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Total">How much.</param>
public sealed record MonthSpend(DateOnly Month, Money Total);

/// <summary>A product the store buys often.</summary>
/// <param name="Row">The product and its price today.</param>
/// <param name="Pieces">Bought in the last 90 days.</param>
public sealed record HomeFavourite(ShopRow Row, long Pieces);

/// <summary>A store's home.</summary>
public sealed record ShopFigures
{
    /// <summary>The store itself.</summary>
    public required HomeStore Store { get; init; }

    /// <summary>Its newest orders and all that are under way, running ones first.</summary>
    public required IReadOnlyList<HomeOrder> Orders { get; init; }

    /// <summary>What it owes.</summary>
    public required HomeDues Dues { get; init; }

    /// <summary>The last twelve months, the present one last.</summary>
    public required IReadOnlyList<MonthSpend> Spend { get; init; }

    /// <summary>What it buys most, of what is sold today.</summary>
    public required IReadOnlyList<HomeFavourite> Favourites { get; init; }

    /// <summary>Products it can see.</summary>
    public required int Products { get; init; }

    /// <summary>Shelves that hold something, in order.</summary>
    public required IReadOnlyList<CategoryCount> Shelves { get; init; }

    /// <summary>The products that came last.</summary>
    public required IReadOnlyList<ShopRow> Newest { get; init; }
}
