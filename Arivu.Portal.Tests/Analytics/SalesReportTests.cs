using Arivu.Portal.Analytics;
using Arivu.Portal.Analytics.Sales;
using Arivu.Portal.Demo;
using Arivu.Portal.Demo.History;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Analytics;

public sealed class SalesReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public async Task Every_report_of_any_past_is_the_documents_counted_by_hand(int seed)
    {
        await using var portal = await WithPastAsync(seed);
        var recount = await Recount.OfAsync(portal);
        var (first, last) = (recount.Invoices.Min(i => i.IssuedOn), portal.Clock.Today());
        var random = new Random(seed);
        var times = Enumerable.Range(0, 6).Select(_ => first.AddDays(random.Next(last.DayNumber - first.DayNumber + 1))).Chunk(2).Select(pair => (From: pair.Min(), To: pair.Max()))
            .Append((first, last)).Append((last, last)).Append((first.AddYears(-1), first.AddDays(-1)));

        Assert.NotEmpty(recount.Notes);
        foreach (var (from, to) in times)
        {
            foreach (var by in Enum.GetValues<SalesGrouping>())
            {
                var (right, told) = (recount.Report(from, to, by), await ReportAsync(portal, from, to, by));
                Assert.Equal(right.Rows, told.Rows);
                Assert.Equal(right.Total, told.Total);
            }
        }

        await portal.BooksHoldAsync();
    }

    [Fact]
    public async Task What_stood_before_anybody_counted_is_counted_at_the_start_and_once()
    {
        await using var portal = await WithPastAsync(seed: 5);
        var (from, to) = (portal.Clock.Today().AddYears(-1), portal.Clock.Today());
        var before = await ReportAsync(portal, from, to, SalesGrouping.Product);
        await portal.ReadAsync(async db => await db.SalesDays.ExecuteDeleteAsync() + await db.SalesDayProducts.ExecuteDeleteAsync() + await db.FulfilledOrders.ExecuteDeleteAsync());
        Assert.Contains(await portal.FaultsAsync(), fault => fault.StartsWith("Sales of each day", StringComparison.Ordinal));
        Assert.Contains(await portal.FaultsAsync(), fault => fault.StartsWith("Every order that arrived", StringComparison.Ordinal));

        await FillAsync(portal);
        await FillAsync(portal);

        Assert.Equal(before.Rows, (await ReportAsync(portal, from, to, SalesGrouping.Product)).Rows);
        await portal.BooksHoldAsync();
    }

    [Fact]
    public async Task The_check_names_a_day_that_says_something_else_than_its_documents()
    {
        await using var portal = await WithPastAsync(seed: 6);

        Assert.Contains(await portal.FaultsAsync("""UPDATE "SalesDays" SET "TaxablePaise" = "TaxablePaise" + 1 WHERE "Day" = (SELECT MAX("Day") FROM "SalesDays")"""), Names("Sales of each day"));
        Assert.Contains(await portal.FaultsAsync("""UPDATE "SalesDayProducts" SET "Quantity" = "Quantity" - 1 WHERE "Day" = (SELECT MAX("Day") FROM "SalesDayProducts")"""), Names("Sales of each day"));
        Assert.Contains(await portal.FaultsAsync("""UPDATE "FulfilledOrders" SET "Minutes" = "Minutes" + 1"""), Names("Every order that arrived"));
    }

    [Fact]
    public async Task A_shop_reads_no_report_and_a_time_must_begin_before_it_ends()
    {
        await using var portal = new TestPortal { WithDemo = true };
        var day = portal.Clock.Today();

        await Assert.ThrowsAsync<NotAllowedException>(() => portal.AsAsync<SalesQueries, SalesReport>(Role.Retailer, sales => sales.ReportAsync(day, day, SalesGrouping.Day, Cancel), retailer: 1));
        await Assert.ThrowsAsync<BadInputException>(() => ReportAsync(portal, day, day.AddDays(-1), SalesGrouping.Day));
        await Assert.ThrowsAsync<BadInputException>(() => ReportAsync(portal, day.AddDays(-SalesQueries.MostDays), day, SalesGrouping.Day));
        Assert.Empty((await ReportAsync(portal, day.AddDays(1 - SalesQueries.MostDays), day, SalesGrouping.Month)).Rows);
    }

    private static Predicate<string> Names(string check) => fault => fault.StartsWith(check, StringComparison.Ordinal);

    private static Task<SalesReport> ReportAsync(TestPortal portal, DateOnly from, DateOnly to, SalesGrouping by) =>
        portal.AsAsync<SalesQueries, SalesReport>(Role.Staff, sales => sales.ReportAsync(from, to, by, Cancel));

    private static async Task FillAsync(TestPortal portal)
    {
        await using var scope = portal.ScopeOfSystem();
        await scope.ServiceProvider.GetRequiredService<FillFigures>().LoadAsync(Cancel);
    }

    private static async Task<TestPortal> WithPastAsync(int seed)
    {
        var portal = new TestPortal();
        await using var scope = portal.ScopeOfSystem();
        await scope.ServiceProvider.GetRequiredService<DemoFill>().FillAsync(new HistoryPlan(Months: 3, Orders: 260, Seed: seed), null, Cancel);
        return portal;
    }
}
