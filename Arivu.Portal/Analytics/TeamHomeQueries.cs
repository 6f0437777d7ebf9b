using Arivu.Portal.Audit;
using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics;

/// <summary>Reads the team's home, with at most twelve commands whatever there is.</summary>
public sealed partial class TeamHomeQueries(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, ProductQueries products, StockQueries stock, TradeRules rules, AuditTrail trail)
{
    private const int WaitingShown = 3;
    private const int AlertsShown = 5;
    private const int NewsShown = 6;
    private const int NotesRead = 200;

    /// <summary>The numbers as they stand now.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<TeamFigures> FiguresAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        var days = new HomeDays(clock.Now());
        await using var db = await database.CreateDbContextAsync(cancel);
        var catalogue = await products.RowsAsync(db, cancel);
        var shelf = catalogue.ConvertAll(row => row.Product);
        var sales = await SalesAsync(db, days, cancel);
        return new TeamFigures
        {
            Today = days.Today,
            Products = catalogue.Count,
            WithoutRate = catalogue.Count(row => row.GstRate is null && row.Product.Active),
            Tally = await TallyAsync(db, days, cancel),
            Waiting = await WaitingAsync(db, cancel),
            Sales = [.. Enumerable.Range(0, 2 * HomeDays.Shown).Select(i => days.FirstBefore.AddDays(i)).Select(day => new DaySales(day, sales.GetValueOrDefault(day)))],
            Revenue = Between(sales, days.Month, days.Today),
            RevenueBefore = Between(sales, days.MonthBefore, days.SameDayBefore),
            TopProducts = await TopProductsAsync(db, days, shelf, cancel),
            TopRetailers = await TopRetailersAsync(db, days, cancel),
            Dues = await DuesAsync(db, days.Today, cancel),
            Stock = TallyOf(await stock.StatesAsync(db, shelf, cancel)),
            Feed = await FeedAsync(db, cancel),
            News = user.IsAdmin ? HomeNews.Collapse(await trail.LatestAsync(HomeNews.Subjects, NotesRead, cancel), NewsShown) : null,
        };
    }

    // One row of counts, each answered from an index of its own. Where no retailer is, there is nothing to count.
    private async Task<TeamTally> TallyAsync(PortalDbContext db, HomeDays days, CancellationToken cancel)
    {
        var (orders, claims, drafts, served) = (db.Orders, db.PaymentClaims.Where(c => c.State == ClaimState.Open), db.WaitingCreditNotes, db.FulfilledOrders);
        var (retailers, active, logins) = (db.Retailers, db.Retailers.Where(r => r.Active), db.Users.Where(u => !u.Disabled));
        var onCredit = Enum.GetValues<PaymentTerms>().Where(terms => terms.GivesCredit()).ToList();
        var lacking = active.Where(r => onCredit.Contains(r.Terms) && r.CreditLimit.Paise == 0);
        var isAdmin = user.IsAdmin;
        var gaveUp = db.Set<Delivery>().Where(d => d.Dead && isAdmin); // staff have no command to look with
        var (today, yesterday, yesterdayNow) = (days.TodayStart, days.YesterdayStart, days.YesterdayNow);
        var (month, before, beforeNow) = (days.MonthStart, days.MonthBeforeStart, days.MonthBeforeNow);
        var (late, early) = (served.Where(f => f.Day >= days.First), served.Where(f => f.Day >= days.FirstBefore && f.Day < days.First));
        return await db.Retailers.OrderBy(r => r.Id).Take(1).Select(_ => new TeamTally
        {
            Retailers = retailers.Count(),
            OrdersToday = orders.Count(o => o.PlacedAt >= today),
            OrdersYesterday = orders.Count(o => o.PlacedAt >= yesterday && o.PlacedAt < yesterdayNow),
            OrdersMonth = orders.Count(o => o.PlacedAt >= month),
            OrdersMonthBefore = orders.Count(o => o.PlacedAt >= before && o.PlacedAt < beforeNow),
            Waiting = orders.Count(o => o.Status == OrderStatus.PendingApproval),
            Claims = claims.Count(),
            ClaimedPaise = claims.Sum(c => c.Amount.Paise),
            GaveUp = gaveUp.Count(),
            DraftedNotes = drafts.Count(n => n.State == WaitingNoteState.Waiting),
            WithoutLogin = active.Count(r => !logins.Any(u => u.RetailerId == r.Id)),
            LackLimit = lacking.Count(),
            LacksLimit = lacking.OrderBy(r => r.Code).Select(r => r.Code).FirstOrDefault(),
            Served = new FulfilmentTally(late.Count(), late.Count(f => f.Delivered == f.Ordered), late.Sum(f => f.Minutes)),
            ServedBefore = new FulfilmentTally(early.Count(), early.Count(f => f.Delivered == f.Ordered), early.Sum(f => f.Minutes)),
        }).SingleOrDefaultAsync(cancel) ?? new TeamTally();
    }

    private async Task<IReadOnlyList<WaitingOrder>> WaitingAsync(PortalDbContext db, CancellationToken cancel)
    {
        var orders = await db.Orders.AsNoTracking().Where(o => o.Status == OrderStatus.PendingApproval).OrderBy(o => o.PlacedAt).ThenBy(o => o.Number).Take(WaitingShown)
            .Select(o => new { o.Number, o.ShipTo.TradeName, o.Total, o.HoldReasons }).ToListAsync(cancel);
        return orders.ConvertAll(o => new WaitingOrder(o.Number, o.TradeName, o.Total, [.. o.HoldReasons.Select(reason => reason.Words)], rules.MayApprove(user, o.Total, o.HoldReasons)));
    }

    private static StockTally TallyOf(IReadOnlyList<StockRow> rows) => new(
        rows.Count,
        rows.Count(row => row.IsOut),
        rows.Count(row => row.IsLow),
        rows.Count(row => row.HoldsExpired),
        rows.Count(row => row.IsExpiring),
        [.. rows.Where(row => row.State != StockState.Ok).Take(AlertsShown).Select(row => new StockAlert(row.Product.Sku, row.Product.Name, row.State, row.Stock.Available, row.DaysLeft))]);

    private static Money Between(Dictionary<DateOnly, Money> sales, DateOnly from, DateOnly to) =>
        new(sales.Where(day => day.Key >= from && day.Key <= to).Sum(day => day.Value.Paise));
}
