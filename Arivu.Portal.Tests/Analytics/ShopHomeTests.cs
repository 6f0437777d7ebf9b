using Arivu.Portal.Analytics;
using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Analytics;

/// <summary>The stores' homes against all documents of a made-up past, counted by hand.</summary>
public sealed class ShopHomeTests : IAsyncLifetime
{
    private readonly CommandWatch _watch = new();
    private readonly TestPortal _portal;

    public ShopHomeTests() => _portal = new TestPortal { WithDemo = true, Months = 3, Wiring = services => services.AddSingleton<IInterceptor>(_watch) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Every_store_sees_its_own_documents_and_no_other_s()
    {
        var all = await Recount.OfAsync(_portal);
        var today = _portal.Clock.Today();
        foreach (var retailer in all.Retailers)
        {
            var figures = await FiguresAsync(retailer.Id);
            var mine = all.Orders.Where(o => o.RetailerId == retailer.Id).OrderByDescending(o => o.PlacedAt).ToList();
            var open = all.Invoices.Where(i => i.RetailerId == retailer.Id && i.BalancePaise > 0).ToList();
            Assert.Equal(retailer.Code, figures.Store.Code);
            Assert.Equal(mine.Count(IsRunning) > 3 ? 3 : mine.Count(IsRunning), figures.Orders.Count(o => o.IsRunning));
            Assert.All(figures.Orders, order => Assert.Equal(mine.Single(o => o.Number == order.Number).Total, order.Total));
            Assert.Equal(new Money(open.Sum(i => i.BalancePaise)), figures.Dues.Owed);
            Assert.Equal(new Money(open.Where(i => i.StatusOn(today) == InvoiceStatus.Overdue).Sum(i => i.BalancePaise)), figures.Dues.Overdue);
            Assert.Equal(open.OrderBy(i => i.DueOn).ThenBy(i => i.IssuedOn).ThenBy(i => i.Number).Take(3).Select(i => i.Number), figures.Dues.First.Select(i => i.Number));
            Assert.Equal(Enumerable.Range(-11, 12).Select(i => new DateOnly(2026, 11, 1).AddMonths(i)).Select(month => new MonthSpend(month, Spent(all, retailer.Id, month))), figures.Spend);
            Assert.Equal(Favourites(all, retailer.Id, today), figures.Favourites.Select(f => (f.Row.Product.Sku, f.Pieces)));
        }
    }

    [Fact]
    public async Task Twelve_commands_are_enough()
    {
        await FiguresAsync(1); // what is kept in memory is read once
        _watch.Forget();
        await FiguresAsync(1);

        Assert.InRange(_watch.Count, 1, 12);
    }

    [Fact]
    public async Task Its_sums_are_answered_from_indexes()
    {
        Assert.SkipUnless(_portal.Database == TestDatabase.Sqlite, "Plans are read as SQLite writes them.");
        await FiguresAsync(1);

        Assert.All(await _watch.PlansAsync(Arivu.Portal.Data.DatabaseProvider.EmbeddedConnection(_portal.Folder), "SalesDays"), plan => Assert.Contains("IX_SalesDays_RetailerId_Day", plan, StringComparison.Ordinal));
        Assert.All(await _watch.PlansAsync(Arivu.Portal.Data.DatabaseProvider.EmbeddedConnection(_portal.Folder), "SalesDayProducts"), plan => Assert.Contains("IX_SalesDayProducts_RetailerId_Day", plan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_login_without_a_store_has_no_home()
    {
        Assert.Null(await _portal.AsAsync<ShopHomeQueries, ShopFigures?>(Role.Retailer, queries => queries.FiguresAsync(Cancel), retailer: 999));
        Assert.Null(await _portal.AsAsync<ShopHomeQueries, ShopFigures?>(Role.Retailer, queries => queries.FiguresAsync(Cancel)));
        Assert.Null(await _portal.AsAsync<ShopHomeQueries, ShopFigures?>(Role.Admin, queries => queries.FiguresAsync(Cancel)));
    }

    private async Task<ShopFigures> FiguresAsync(int retailer) => (await _portal.AsAsync<ShopHomeQueries, ShopFigures?>(Role.Retailer, queries => queries.FiguresAsync(Cancel), retailer))!;

    private static bool IsRunning(Order order) => order.Status is OrderStatus.PendingApproval or OrderStatus.Confirmed or OrderStatus.Packing or OrderStatus.Shipped;

    private static Money Spent(Recount all, int retailer, DateOnly month) => new(
        all.Invoices.Where(i => i.RetailerId == retailer && (i.IssuedOn.Year, i.IssuedOn.Month) == (month.Year, month.Month)).Sum(i => i.Total.Paise)
        - all.Notes.Where(n => n.RetailerId == retailer && (n.IssuedOn.Year, n.IssuedOn.Month) == (month.Year, month.Month)).Sum(n => n.Total.Paise));

    private static IEnumerable<(string Sku, long Pieces)> Favourites(Recount all, int retailer, DateOnly today)
    {
        var since = today.AddDays(-89);
        var bought = all.Invoices.Where(i => i.RetailerId == retailer && i.IssuedOn >= since).SelectMany(i => i.Lines).Select(l => (l.Sku, l.Quantity, l.Taxable.Paise))
            .Concat(all.Notes.Where(n => n.RetailerId == retailer && n.IssuedOn >= since).SelectMany(n => n.Lines).Select(l => (l.Sku, -l.Quantity, -l.Taxable.Paise)));
        return bought.GroupBy(b => b.Sku).Select(g => (Sku: g.Key, Pieces: g.Sum(b => (long)b.Item2), Paise: g.Sum(b => b.Item3))).Where(b => b.Pieces > 0)
            .OrderByDescending(b => b.Paise).ThenBy(b => b.Sku, StringComparer.Ordinal).Take(5).Select(b => (b.Sku, b.Pieces));
    }
}
