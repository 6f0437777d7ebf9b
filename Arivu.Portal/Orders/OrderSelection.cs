using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Questions;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Which orders, and in which order; all of it is done by the database.</summary>
internal static partial class OrderSelection
{
    // By step of the trade, not by the alphabet.
    private static readonly Expression<Func<Order, int>> Rank = o =>
        o.Status == OrderStatus.PendingApproval ? 0 : o.Status == OrderStatus.Confirmed ? 1 : o.Status == OrderStatus.Packing ? 2
        : o.Status == OrderStatus.Shipped ? 3 : o.Status == OrderStatus.Delivered ? 4 : o.Status == OrderStatus.Cancelled ? 5 : 6;

    /// <summary>The owner's rows are named, because the row filter's OR would scan the table.</summary>
    public static IQueryable<Order> VisibleTo(this IQueryable<Order> orders, CurrentUser user)
    {
        var mine = user.RetailerId;
        return user.SeesEverything ? orders : orders.Where(o => o.RetailerId == mine);
    }

    public static async Task<IQueryable<Order>> FittingAsync(this IQueryable<Order> orders, OrderFilter filter, PortalDbContext db, CancellationToken cancel)
    {
        if (filter.Status is { } status)
        {
            orders = orders.Where(o => o.Status == status);
        }

        if (filter.ToAnswer)
        {
            var threads = db.OrderThreads;
            orders = orders.Where(o => threads.Any(t => t.OrderId == o.Id && t.WaitsSince != null));
        }

        if (filter.From is { } from)
        {
            var begin = IndianTime.StartOf(from);
            orders = orders.Where(o => o.PlacedAt >= begin);
        }

        if (filter.To is { } to)
        {
            var end = IndianTime.StartOf(to.AddDays(1));
            orders = orders.Where(o => o.PlacedAt < end);
        }

        if (filter.Retailer is { } code)
        {
            var ids = await db.Retailers.Where(r => r.Code == code).Select(r => r.Id).ToListAsync(cancel);
            var id = ids.Count == 1 ? ids[0] : 0;
            orders = orders.Where(o => o.RetailerId == id);
        }

        return Saying(orders, filter.Search, db);
    }

    public static IQueryable<Order> In(this IQueryable<Order> orders, OrderView view) => view == OrderView.All ? orders : orders.Where(Shows(view));

    /// <summary>The tab that shows a status.</summary>
    public static OrderView ViewOf(OrderStatus status) => status switch
    {
        OrderStatus.PendingApproval => OrderView.Waiting,
        OrderStatus.Confirmed => OrderView.ToPack,
        OrderStatus.Packing => OrderView.Packing,
        OrderStatus.Shipped => OrderView.OnTheRoad,
        OrderStatus.Delivered => OrderView.Delivered,
        _ => OrderView.CalledOff,
    };

    public static IOrderedQueryable<Order> Sorted(this IQueryable<Order> orders, string? sort)
    {
        var down = sort?.StartsWith('-') == true;
        return (sort?.TrimStart('-'), down) switch
        {
            ("placed", false) => orders.OrderBy(o => o.PlacedAt).ThenBy(o => o.Number),
            ("number", false) => orders.OrderBy(o => o.Number),
            ("number", true) => orders.OrderByDescending(o => o.Number),
            ("total", false) => orders.OrderBy(o => o.Total.Paise).ThenByDescending(o => o.PlacedAt),
            ("total", true) => orders.OrderByDescending(o => o.Total.Paise).ThenByDescending(o => o.PlacedAt),
            ("retailer", false) => orders.OrderBy(o => o.ShipTo.TradeName).ThenByDescending(o => o.PlacedAt),
            ("retailer", true) => orders.OrderByDescending(o => o.ShipTo.TradeName).ThenByDescending(o => o.PlacedAt),
            ("status", false) => orders.OrderBy(Rank).ThenByDescending(o => o.PlacedAt),
            ("status", true) => orders.OrderByDescending(Rank).ThenByDescending(o => o.PlacedAt),
            _ => orders.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Number),
        };
    }

    // A whole number is found by its key, its beginning by the range of numbers that begin so; other parts of numbers and
    // names are looked for in every order that fits otherwise.
    private static IQueryable<Order> Saying(IQueryable<Order> orders, string? typed, PortalDbContext db)
    {
        foreach (var word in Texts.Words(typed?.ToUpperInvariant()))
        {
            if (WholeNumber().IsMatch(word))
            {
                orders = orders.Where(o => o.Number == word);
                continue;
            }

            if (BeginOfNumber().Match(word) is { Success: true } begin)
            {
                var known = $"SO-{begin.Groups["known"].Value}";
                var (first, last) = (known + "000000"[begin.Groups["digits"].Length..], known + "999999"[begin.Groups["digits"].Length..]);
                orders = orders.Where(o => o.Number.CompareTo(first) >= 0 && o.Number.CompareTo(last) <= 0);
                continue;
            }

            var (small, retailers) = (word.ToLowerInvariant(), db.Retailers);
            orders = orders.Where(o => o.Number.Contains(word) || o.PurchaseOrder!.ToUpper().Contains(word)
                || retailers.Any(r => r.Id == o.RetailerId && r.SearchText.Contains(small)));
        }

        return orders;
    }

    private static Expression<Func<Order, bool>> Shows(OrderView view) => view switch
    {
        OrderView.Waiting => o => o.Status == OrderStatus.PendingApproval,
        OrderView.ToPack => o => o.Status == OrderStatus.Confirmed,
        OrderView.Packing => o => o.Status == OrderStatus.Packing,
        OrderView.OnTheRoad => o => o.Status == OrderStatus.Shipped,
        OrderView.Delivered => o => o.Status == OrderStatus.Delivered,
        _ => o => o.Status == OrderStatus.Cancelled || o.Status == OrderStatus.Rejected,
    };

    [GeneratedRegex(@"^SO-\d{4}-\d{6}$", RegexOptions.None, 1000)]
    private static partial Regex WholeNumber();

    // The financial year and the first digits, with the SO- or without it: SO-2627-0001.
    [GeneratedRegex(@"^(SO-)?(?<known>\d{4}-(?<digits>\d{1,6}))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeginOfNumber();
}
