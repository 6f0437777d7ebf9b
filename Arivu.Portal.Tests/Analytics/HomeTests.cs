using Arivu.Portal.Analytics;
using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Analytics;

/// <summary>The team's home against all documents of a made-up past, counted by hand.</summary>
public sealed class HomeTests : IAsyncLifetime
{
    private readonly CommandWatch _watch = new();
    private readonly TestPortal _portal;

    public HomeTests() => _portal = new TestPortal { WithDemo = true, Months = 3, Wiring = services => services.AddSingleton<IInterceptor>(_watch) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Orders_are_counted_as_they_were_placed()
    {
        var (figures, all) = (await TeamAsync(), await Recount.OfAsync(_portal));
        var (now, today) = (_portal.Clock.Now(), IndianTime.StartOf(_portal.Clock.Today()));

        Assert.Equal(all.Orders.Count(o => o.PlacedAt >= today), figures.Tally.OrdersToday);
        Assert.Equal(all.Orders.Count(o => o.PlacedAt >= today.AddDays(-1) && o.PlacedAt < now.AddDays(-1)), figures.Tally.OrdersYesterday);
        Assert.Equal(all.Orders.Count(o => IndianTime.BusinessDate(o.PlacedAt) >= new DateOnly(2026, 11, 1)), figures.Tally.OrdersMonth);
        Assert.Equal(all.Orders.Count(o => IndianTime.BusinessDate(o.PlacedAt) >= new DateOnly(2026, 10, 1) && o.PlacedAt < now.AddMonths(-1)), figures.Tally.OrdersMonthBefore);
        Assert.Equal(all.Orders.Count(o => o.Status == OrderStatus.PendingApproval), figures.Tally.Waiting);
        Assert.Equal(all.Orders.Where(o => o.Status == OrderStatus.PendingApproval).OrderBy(o => o.PlacedAt).Take(3).Select(o => o.Number), figures.Waiting.Select(o => o.Number));
        Assert.All(figures.Waiting, order => Assert.NotEmpty(order.Reasons));
    }

    [Fact]
    public async Task Sales_are_the_invoices_less_the_credit_notes()
    {
        var (figures, all) = (await TeamAsync(), await Recount.OfAsync(_portal));
        var (first, today) = (new DateOnly(2026, 10, 24), new DateOnly(2026, 11, 22));

        Assert.Equal(Enumerable.Range(0, 60).Select(i => first.AddDays(i - 30)).Select(day => new DaySales(day, all.Net(day, day))), figures.Sales);
        Assert.Equal(all.Net(new(2026, 11, 1), today), figures.Revenue);
        Assert.Equal(all.Net(new(2026, 10, 1), new(2026, 10, 22)), figures.RevenueBefore);
        Assert.Equal(
            all.Products.Select(p => new TopSeller(p.Sku, p.Name, all.NetOf(p.Sku, first, today), all.NetOf(p.Sku, first.AddDays(-30), first.AddDays(-1)))).OrderByDescending(t => t.Now).Take(5),
            figures.TopProducts);
        Assert.Equal(
            all.Retailers.Select(r => new TopSeller(r.Code, r.TradeName, all.Net(first, today, id => id == r.Id), all.Net(first.AddDays(-30), first.AddDays(-1), id => id == r.Id))).OrderByDescending(t => t.Now).Take(5),
            figures.TopRetailers);
    }

    [Fact]
    public async Task Dues_stand_at_their_age()
    {
        var (dues, all) = ((await TeamAsync()).Dues, await Recount.OfAsync(_portal));
        var today = _portal.Clock.Today();
        var late = all.Invoices.Where(i => i.StatusOn(today) == InvoiceStatus.Overdue).ToList();

        Assert.Equal(new Money(all.Invoices.Sum(i => i.BalancePaise)), dues.Owed);
        Assert.Equal((new Money(late.Sum(i => i.BalancePaise)), late.Count, late.Min(i => i.DueOn)), (dues.Overdue, dues.OverdueBills, dues.OverdueSince!.Value));
        Assert.All(dues.Ages.Skip(1), age => Assert.Equal(
            late.Where(i => today.DayNumber - i.DueOn.DayNumber > age.Over && today.DayNumber - i.DueOn.DayNumber <= (age.To ?? int.MaxValue)).Sum(i => i.BalancePaise), age.Amount.Paise));
    }

    [Fact]
    public async Task Orders_that_arrived_are_served_as_their_shipments_say()
    {
        var (tally, all) = ((await TeamAsync()).Tally, await Recount.OfAsync(_portal));

        Assert.Equal(Served(all, new(2026, 10, 24), new(2026, 11, 22)), tally.Served);
        Assert.Equal(Served(all, new(2026, 9, 24), new(2026, 10, 23)), tally.ServedBefore);
        Assert.InRange(tally.Served.Rate!.Value, 1, 100);
    }

    [Fact]
    public async Task The_feed_tells_what_happened_last()
    {
        var (feed, all) = ((await TeamAsync()).Feed, await Recount.OfAsync(_portal));
        var steps = all.Orders.SelectMany(o => o.Steps.Select(s => (s.At, o.Number, s.What))).OrderByDescending(s => s.At).Take(20).ToList();

        Assert.Equal(10, feed.Count);
        Assert.Equal(feed.OrderByDescending(h => h.At).Select(h => h.At), feed.Select(h => h.At));
        Assert.All(feed.Where(h => h.Step is not null), h => Assert.Contains((h.At, h.Number, h.Step!.Value), steps));
        Assert.True(feed[^1].At <= steps[0].At);
    }

    [Fact]
    public async Task Twelve_commands_are_enough_and_a_shop_gets_none_of_it()
    {
        await TeamAsync(); // what is kept in memory is read once
        _watch.Forget();
        await TeamAsync();
        Assert.InRange(_watch.Count, 1, 12);

        await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<TeamHomeQueries, TeamFigures>(Role.Retailer, queries => queries.FiguresAsync(Cancel), retailer: 1));
    }

    [Fact]
    public async Task Counts_and_sums_are_answered_from_indexes()
    {
        Assert.SkipUnless(_portal.Database == TestDatabase.Sqlite, "Plans are read as SQLite writes them.");
        _watch.Forget();
        await TeamAsync();

        foreach (var table in new[] { "SalesDays", "SalesDayProducts", "Invoices", "OrderSteps", "CreditEntries", "Orders" })
        {
            var plans = await _watch.PlansAsync(Arivu.Portal.Data.DatabaseProvider.EmbeddedConnection(_portal.Folder), table);
            Assert.All(plans, plan => Assert.Empty(TablesReadWhole(plan.Split('\n'))));
        }
    }

    // A part result, which the plan names before, holds few rows, and one retailer's row carries the counts (LIMIT 1); a
    // table without an index is read whole.
    private static IEnumerable<string> TablesReadWhole(IReadOnlyList<string> plan) => plan.Where(line =>
        line.StartsWith("SCAN ", StringComparison.Ordinal) && !line.Contains("INDEX", StringComparison.Ordinal) && line is not ("SCAN CONSTANT ROW" or "SCAN r")
        && !plan.Contains($"CO-ROUTINE {line[5..]}") && !plan.Contains($"MATERIALIZE {line[5..]}"));

    [Fact]
    public async Task What_somebody_must_do_is_counted_once_each()
    {
        await _portal.ReadAsync(db => db.Users.Where(u => u.Email == "r002@example.com" || u.Email == "r003@example.com").ExecuteDeleteAsync(Cancel));
        await _portal.ReadAsync(db => db.GstRates.ExecuteDeleteAsync(Cancel));
        await _portal.ReadAsync(db => db.Retailers.Where(r => r.Code == "R001").ExecuteUpdateAsync(set => set.SetProperty(r => r.CreditLimit.Paise, 0L), Cancel));

        var figures = await TeamAsync();

        Assert.Equal((2, 1, "R001", 48), (figures.Tally.WithoutLogin, figures.Tally.LackLimit, figures.Tally.LacksLimit, figures.WithoutRate));
        var stock = figures.Stock;
        Assert.Equal(figures.Tally.Waiting + 3 + new[] { figures.Dues.OverdueBills, figures.Tally.Claims, stock.Out, stock.Low, stock.Expired, stock.Expiring }.Count(n => n > 0), figures.Needs);
    }

    [Fact]
    public async Task Only_administrators_see_the_latest_changes_and_approve_everything()
    {
        var (admin, staff) = (await TeamAsync(), await TeamAsync(Role.Staff));

        Assert.NotNull(admin.News);
        Assert.Null(staff.News);
        Assert.All(admin.Waiting, order => Assert.True(order.MayApprove));
    }

    private Task<TeamFigures> TeamAsync(string role = Role.Admin) => _portal.AsAsync<TeamHomeQueries, TeamFigures>(role, queries => queries.FiguresAsync(Cancel));

    private static FulfilmentTally Served(Recount all, DateOnly from, DateOnly to)
    {
        var came = all.Orders.Where(o => o.Status == OrderStatus.Delivered).Select(o => (Order: o, At: o.Shipments.Max(s => s.DeliveredAt!.Value)))
            .Where(o => IndianTime.BusinessDate(o.At) >= from && IndianTime.BusinessDate(o.At) <= to).ToList();
        return new FulfilmentTally(
            came.Count, came.Count(o => o.Order.Lines.All(l => l.Shipped == l.Quantity)), came.Sum(o => (long)(o.At - o.Order.PlacedAt).TotalMinutes));
    }
}

public sealed class EmptyHomeTests
{
    [Fact]
    public async Task A_new_house_says_so()
    {
        await using var portal = new TestPortal();

        var figures = await portal.AsAsync<TeamHomeQueries, TeamFigures>(Role.Admin, queries => queries.FiguresAsync(CancellationToken.None));

        Assert.True(figures.IsEmpty);
        Assert.Equal(0, figures.Needs);
        Assert.Equal((Money.Zero, 0, null, null), (figures.Revenue, figures.Feed.Count, figures.Tally.Served.Rate, figures.Dues.OverdueSince));
    }
}
