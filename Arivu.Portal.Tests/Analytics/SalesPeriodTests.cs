using Arivu.Portal.Analytics;
using Arivu.Portal.Analytics.Pages.Parts;
using Arivu.Portal.Analytics.Sales;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Tests.Analytics;

public sealed class SalesPeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026-11-22", SalesGrouping.Week, "2026-11-16", "2026-11-16", "16 – 22 Nov 2026")]
    [InlineData("2026-11-23", SalesGrouping.Week, "2026-11-23", "2026-11-23", "23 – 29 Nov 2026")]
    [InlineData("2027-01-01", SalesGrouping.Week, "2026-12-28", "2026-12-28", "28 Dec 2026 – 3 Jan 2027")]
    [InlineData("2027-03-31", SalesGrouping.Week, "2027-03-29", "2027-03-29", "29 Mar – 4 Apr 2027")]
    [InlineData("2028-02-29", SalesGrouping.Month, "2028-02-01", "2028-02", "Feb 2028")]
    [InlineData("2026-11-22", SalesGrouping.Day, "2026-11-22", "2026-11-22", "22 Nov 2026")]
    public void A_day_belongs_to_one_time(string day, SalesGrouping by, string start, string key, string label)
    {
        var first = SalesPeriod.StartOf(Day(day), by);

        Assert.Equal((Day(start), key, label), (first, SalesPeriod.Key(first, by), SalesPeriod.Label(first, by)));
        Assert.InRange(Day(day), first, SalesPeriod.EndOf(first, by));
    }

    [Theory]
    [InlineData(null, null, null, "2026-10-24", "2026-11-22", SalesGrouping.Day)]
    [InlineData("2026-11-01", "2026-11-30", "retailer", "2026-11-01", "2026-11-30", SalesGrouping.Retailer)]
    [InlineData("2026-11-30", "2026-11-01", "WEEK", "2026-11-01", "2026-11-30", SalesGrouping.Week)]
    [InlineData("1026-11-30", "yesterday", "7", "2026-10-24", "2026-11-22", SalesGrouping.Day)]
    [InlineData("2000-01-01", null, "month", "2016-11-15", "2026-11-22", SalesGrouping.Month)]
    public void Whatever_an_address_says_is_a_report(string? from, string? to, string? by, string first, string last, SalesGrouping grouping) =>
        Assert.Equal(new SalesAsked(Day(first), Day(last), grouping), SalesAsked.Of(from, to, by, Today));

    [Fact]
    public void The_usual_times_turn_with_the_month_and_the_financial_year()
    {
        Assert.Equal((Day("2026-04-01"), Day("2027-03-31")), Year(Day("2027-03-31")));
        Assert.Equal((Day("2027-04-01"), Day("2027-04-01")), Year(Day("2027-04-01")));
        Assert.Equal([Day("2028-02-01"), Day("2028-02-29")], SalesAsked.Usual(Day("2028-03-31")).Where(t => t.Words == "Last month").SelectMany(t => new[] { t.From, t.To }));

        static (DateOnly, DateOnly) Year(DateOnly today) => SalesAsked.Usual(today).Where(t => t.Words == "This financial year").Select(t => (t.From, t.To)).Single();
    }

    [Theory]
    [InlineData("2026-11-22T18:29:59Z", "2026-11-22", "2026-11-01", "2026-10-22")]
    [InlineData("2026-11-22T18:30:00Z", "2026-11-23", "2026-11-01", "2026-10-23")]
    [InlineData("2027-03-31T18:29:59Z", "2027-03-31", "2027-03-01", "2027-02-28")]
    [InlineData("2027-03-31T18:30:00Z", "2027-04-01", "2027-04-01", "2027-03-01")]
    public void The_home_s_day_turns_at_midnight_in_India(string utc, string today, string month, string before)
    {
        var days = new HomeDays(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal));

        Assert.Equal((Day(today), Day(month), Day(before)), (days.Today, days.Month, days.SameDayBefore));
        Assert.Equal(days.Now - days.TodayStart, days.YesterdayNow - days.YesterdayStart);
        Assert.Equal(IndianTime.StartOf(Day(before)) + (days.Now - days.TodayStart), days.MonthBeforeNow);
        Assert.Equal((30, 30), (days.Today.DayNumber - days.First.DayNumber + 1, days.First.DayNumber - days.FirstBefore.DayNumber));
    }

    [Fact]
    public void A_number_is_held_against_the_one_before_only_where_there_is_one()
    {
        Assert.Equal(new Against("↑\u00a017\u00a0%", Tone.Good), Against.Percent(117, 100));
        Assert.Equal(new Against("↓\u00a033.3\u00a0%", Tone.Bad), Against.Percent(2, 3));
        Assert.Equal(new Against("±\u00a00\u00a0%", Tone.Neutral), Against.Percent(3, 3));
        Assert.Equal(default, Against.Percent(3, 0));
        Assert.Equal(new Against("↓\u00a02.5\u00a0h", Tone.Good), Against.Difference(10, 12.5m, "h", moreIsGood: false));
        Assert.Equal(default, Against.Difference(null, 12.5m, "h"));
    }

    [Fact]
    public void Where_no_order_arrived_there_is_no_rate_and_no_time()
    {
        Assert.Equal((null, null), (new FulfilmentTally(0, 0, 0).Rate, new FulfilmentTally(0, 0, 0).Hours));
        Assert.Equal((66.7m, 1.5m), (new FulfilmentTally(3, 2, 270).Rate, new FulfilmentTally(3, 2, 270).Hours));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
