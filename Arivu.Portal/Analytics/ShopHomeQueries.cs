using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Delivering;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics;

/// <summary>Reads a store's home, with at most twelve commands whatever there is. Each reads the store's own rows by name.</summary>
public sealed class ShopHomeQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, DeliveryCalendar calendar, ShopQueries shop, DuesQueries dues)
{
    private const int OrdersShown = 4;
    private const int MostRunning = 3;
    private const int RunningDays = 60;
    private const int DuesShown = 3;
    private const int Months = 12;
    private const int FavouriteDays = 90;
    private const int FavouritesShown = 5;
    private const int NewestShown = 4;
    private const int WholeShop = 100_000;

    /// <summary>What the user's own store sees; null for a login without a store.</summary>
    public async Task<ShopFigures?> FiguresAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        if (user.RetailerId is not { } mine || await StoreAsync(db, mine, cancel) is not { } store || await dues.MineAsync(cancel) is not { } owed)
        {
            return null;
        }

        var list = await shop.BrowseAsync(new ShopFilter { Sort = "newest", Size = WholeShop }, cancel);
        return new ShopFigures
        {
            Store = store,
            Orders = Waiting(await OrdersAsync(db, mine, cancel), owed),
            Dues = new HomeDues(owed.Terms, owed.Owed, owed.Overdue, owed.Count, owed.OnAccount, owed.CreditLimit, owed.CreditUsed,
                [.. owed.Invoices.Take(DuesShown).Select(i => new HomeDue(i.Number, i.DueOn, i.Balance, i.IsOverdue))]) { Ahead = owed.ToPayAhead },
            Spend = await SpendAsync(db, mine, cancel),
            Favourites = await FavouritesAsync(db, mine, list.Rows.Items, cancel),
            Products = list.All,
            Shelves = list.Categories,
            Newest = [.. list.Rows.Items.Take(NewestShown)],
        };
    }

    private async Task<HomeStore?> StoreAsync(PortalDbContext db, int mine, CancellationToken cancel)
    {
        var branches = db.Branches.Where(b => b.IsDefault);
        var found = await db.Retailers.AsNoTracking().Where(r => r.Id == mine)
            .Join(branches, r => r.Id, b => b.RetailerId, (r, b) => new { Store = new HomeStore(r.Code, r.TradeName, b.Name, b.City, r.Active, r.InactiveReason), r.Region, r.Beat }).SingleOrDefaultAsync(cancel);
        return found is null ? null : found.Store with { Delivery = calendar.Next(new DeliveryRound(found.Region, found.Beat), clock.Now()) };
    }

    // Those under way are looked for among the orders of two months: none of them takes longer.
    private async Task<IReadOnlyList<HomeOrder>> OrdersAsync(PortalDbContext db, int mine, CancellationToken cancel)
    {
        var since = clock.Now().AddDays(-RunningDays);
        var all = db.Orders.AsNoTracking().Where(o => o.RetailerId == mine);
        var running = await Rows(all.Where(o => o.PlacedAt >= since
            && (o.Status == OrderStatus.PendingApproval || o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.Packing || o.Status == OrderStatus.Shipped)), MostRunning).ToListAsync(cancel);
        var latest = await Rows(all, OrdersShown).ToListAsync(cancel);
        var shown = running.Concat(latest.Where(order => !order.IsRunning)).Take(OrdersShown).ToList();
        var was = await CancelledOrders.ValuesAsync(db, shown.Where(order => order.Status == OrderStatus.Cancelled).Select(order => order.Number), cancel);
        return shown.ConvertAll(order => was.TryGetValue(order.Number, out var value) ? order with { Was = value } : order);
    }

    private static IReadOnlyList<HomeOrder> Waiting(IReadOnlyList<HomeOrder> orders, RetailerDues owed) =>
        [.. orders.Select(order => order with { WaitsForPaymentOf = owed.Ahead.FirstOrDefault(o => o.ConfirmsItself && o.Number == order.Number)?.Need })];

    private static IQueryable<HomeOrder> Rows(IQueryable<Order> orders, int take) => orders.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Number).Take(take)
        .Select(o => new HomeOrder(o.Number, o.Status, o.PlacedAt, o.Lines.Count, o.Lines.Sum(l => l.Shipped), o.Total, o.Shipments.Max(s => s.DeliveredAt)));

    private async Task<IReadOnlyList<MonthSpend>> SpendAsync(PortalDbContext db, int mine, CancellationToken cancel)
    {
        var today = clock.Today();
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var sums = await db.SalesDays.Where(d => d.RetailerId == mine && d.Day >= first).GroupBy(d => new { d.Day.Year, d.Day.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Paise = g.Sum(d => d.Total.Paise) }).ToListAsync(cancel);
        var byMonth = sums.ToDictionary(s => new DateOnly(s.Year, s.Month, 1), s => new Money(s.Paise));
        return [.. Enumerable.Range(0, Months).Select(first.AddMonths).Select(month => new MonthSpend(month, byMonth.GetValueOrDefault(month)))];
    }

    private async Task<IReadOnlyList<HomeFavourite>> FavouritesAsync(PortalDbContext db, int mine, IReadOnlyList<ShopRow> sold, CancellationToken cancel)
    {
        var since = clock.Today().AddDays(1 - FavouriteDays);
        var bought = await db.SalesDayProducts.Where(p => p.RetailerId == mine && p.Day >= since).GroupBy(p => p.Sku)
            .Select(g => new { Sku = g.Key, Pieces = g.Sum(p => p.Quantity), Paise = g.Sum(p => p.Taxable.Paise) })
            .Where(b => b.Pieces > 0).OrderByDescending(b => b.Paise).ThenBy(b => b.Sku).ToListAsync(cancel);
        var rows = sold.ToDictionary(row => row.Product.Sku, StringComparer.Ordinal);
        return [.. bought.Where(b => rows.ContainsKey(b.Sku)).Take(FavouritesShown).Select(b => new HomeFavourite(rows[b.Sku], b.Pieces))];
    }
}
