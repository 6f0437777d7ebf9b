using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Questions;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Reads orders: the team all of them, a retailer its own.</summary>
public sealed partial class OrderQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TradeRules rules, CatalogShelf catalog, Seller seller)
{
    private const int MostWaiting = 5;
    private const int MostShops = 500;

    /// <summary>A page of orders.</summary>
    public async Task<OrderList> ListAsync(OrderFilter filter, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var mine = db.Orders.AsNoTracking().VisibleTo(user);
        var fitting = await mine.FittingAsync(filter, db, cancel);
        var views = await ViewsAsync(fitting, cancel);
        var total = views[filter.View];
        var page = filter.PageOf(total);
        var rows = await WithPaymentAsync(db, await ReadAsync(db, fitting.In(filter.View).Sorted(filter.Sort).OnPage(page, filter.Size), cancel), cancel);
        return new OrderList(new Page<OrderRow>(rows, page, filter.Size, total), views, filter.IsNarrowed ? await ViewsAsync(mine, cancel) : views)
        {
            ToAnswer = user.SeesEverything ? await db.OrderThreads.CountAsync(t => t.WaitsSince != null, cancel) : 0,
            Waiting = user.SeesEverything && filter.View == OrderView.All && page == 1 && views[OrderView.Waiting] > 0 ? await WaitingAsync(db, fitting, cancel) : WaitingPart.None,
        };
    }

    private async Task<List<OrderRow>> WithPaymentAsync(PortalDbContext db, List<OrderRow> rows, CancellationToken cancel)
    {
        if (user.RetailerId is not { } mine || !rows.Exists(row => row.WaitsForMoneyOnly))
        {
            return rows;
        }

        var toPay = (await OrderToPay.OfAsync(db, mine, cancel)).Where(o => o is { ConfirmsItself: true, Need.Paise: > 0 }).ToDictionary(o => o.Number, o => o.Need, StringComparer.Ordinal);
        return rows.ConvertAll(row => toPay.TryGetValue(row.Number, out var need) ? row with { WaitsForPaymentOf = need } : row);
    }

    private async Task<WaitingPart> WaitingAsync(PortalDbContext db, IQueryable<Order> fitting, CancellationToken cancel)
    {
        var waiting = fitting.In(OrderView.Waiting);
        var total = await waiting.SumAsync(o => o.Total.Paise, cancel);
        return new WaitingPart(await ReadAsync(db, waiting.OrderBy(o => o.PlacedAt).ThenBy(o => o.Number).Take(MostWaiting), cancel), new Money(total));
    }

    /// <summary>The newest orders of one shop; none when it is not yours.</summary>
    /// <param name="retailer">Its code.</param>
    /// <param name="take">How many.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<OrderRow>> LatestAsync(string retailer, int take, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = await db.Orders.AsNoTracking().VisibleTo(user).FittingAsync(OrderFilter.Of(new OrderAddress(Retailer: retailer)), db, cancel);
        return await ReadAsync(db, fitting.Sorted(null).Take(take), cancel);
    }

    /// <summary>Orders whose number, own number or shop says this, newest first.</summary>
    public async Task<IReadOnlyList<OrderRow>> FindAsync(string text, int take, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = await db.Orders.AsNoTracking().VisibleTo(user).FittingAsync(new OrderFilter { Search = text }, db, cancel);
        return await ReadAsync(db, fitting.Sorted(null).Take(take), cancel);
    }

    /// <summary>How many orders wait for a decision.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<int> WaitingAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Orders.CountAsync(o => o.Status == OrderStatus.PendingApproval, cancel);
    }

    /// <summary>The shops that orders can be listed by or placed for, by name.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<ShopChoice>> ShopsAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var branches = db.Branches.Where(b => b.IsDefault);
        return await db.Retailers.AsNoTracking().Where(r => r.Active).OrderBy(r => r.TradeName).Take(MostShops)
            .Join(branches, r => r.Id, b => b.RetailerId, (r, b) => new ShopChoice(r.Code, r.TradeName, b.City)).ToListAsync(cancel);
    }

    // Counted alone, an index answers; only what waits is summed, and that is little.
    private static async Task<Dictionary<OrderView, int>> ViewsAsync(IQueryable<Order> fitting, CancellationToken cancel)
    {
        var groups = await fitting.GroupBy(o => o.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return Enum.GetValues<OrderView>().ToDictionary(view => view, view => groups.Where(g => view == OrderView.All || OrderSelection.ViewOf(g.Status) == view).Sum(g => g.Count));
    }

    private async Task<List<OrderRow>> ReadAsync(PortalDbContext db, IQueryable<Order> orders, CancellationToken cancel)
    {
        var (retailers, threads, team) = (db.Retailers, db.OrderThreads, user.SeesEverything);
        var rows = await orders.Select(o => new OrderRow
        {
            Number = o.Number,
            Status = o.Status,
            PlacedAt = o.PlacedAt,
            RetailerCode = retailers.Where(r => r.Id == o.RetailerId).Select(r => r.Code).First(),
            TradeName = o.ShipTo.TradeName,
            City = o.ShipTo.City,
            DeliverOn = o.DeliverOn,
            Lines = o.Lines.Count(l => l.Quantity > l.Cancelled),
            Pieces = o.Lines.Sum(l => l.Quantity - l.Cancelled),
            Shipped = o.Lines.Sum(l => l.Shipped),
            Taxable = o.Taxable,
            Tax = o.Tax,
            Total = o.Total,
            PurchaseOrder = o.PurchaseOrder,
            HoldReasons = o.HoldReasons,
            HoldUntil = o.HoldUntil,
            HasNews = threads.Any(t => t.OrderId == o.Id && (team ? t.WaitsSince != null : t.UnreadByShop > 0)),
            Version = o.Version,
        }).ToListAsync(cancel);
        var was = await CancelledOrders.ValuesAsync(db, rows.Where(row => row.Status == OrderStatus.Cancelled).Select(row => row.Number), cancel);
        return rows.ConvertAll(row => row with { Was = was.TryGetValue(row.Number, out var value) ? value : null, MayApprove = row.Status == OrderStages.ToDecide && rules.MayApprove(user, row.Total, row.HoldReasons) });
    }
}
