using Arivu.Portal.Kernel;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Arivu.Portal.Tests.Kernel;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2027-03-31T18:29:00Z", "2026-27", "2627")] // 31 March, 23:59 IST
    [InlineData("2027-03-31T18:30:00Z", "2027-28", "2728")] // 1 April, 00:00 IST
    [InlineData("2026-11-22T09:15:00Z", "2026-27", "2627")]
    [InlineData("2099-12-31T00:00:00Z", "2099-00", "9900")]
    public void The_financial_year_turns_at_midnight_in_India(string instant, string text, string code)
    {
        var year = FinancialYear.Of(IndianTime.BusinessDate(Utc(instant)));

        Assert.Equal(text, year.ToString());
        Assert.Equal(code, year.Code);
    }

    [Fact]
    public void A_financial_year_runs_from_april_to_march()
    {
        var year = new FinancialYear(2026);

        Assert.Equal(new DateOnly(2026, 4, 1), year.First);
        Assert.Equal(new DateOnly(2027, 3, 31), year.Last);
    }

    [Fact]
    public void Every_day_lies_within_its_financial_year() => Gen.Int[0, 80_000].Sample(days =>
    {
        var day = new DateOnly(1950, 1, 1).AddDays(days);
        var year = FinancialYear.Of(day);
        Assert.InRange(day, year.First, year.Last);
        Assert.Equal(year.StartYear + 1, FinancialYear.Of(year.Last.AddDays(1)).StartYear);
    });

    [Theory]
    [InlineData("2026-11-22T18:29:59Z", "2026-11-22")]
    [InlineData("2026-11-22T18:30:00Z", "2026-11-23")]
    [InlineData("2026-12-31T18:30:00Z", "2027-01-01")]
    public void The_business_day_turns_at_half_past_six_in_the_evening_utc(string instant, string day)
    {
        var expected = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var clock = new FakeTimeProvider(new DateTimeOffset(Utc(instant)));

        Assert.Equal(expected, clock.Today());
        Assert.Equal(expected, IndianTime.BusinessDate(clock.Now()));
        Assert.Equal(DateTimeKind.Utc, clock.Now().Kind);
    }

    [Theory]
    [InlineData("2026-11-22T08:45:00Z", "22 Nov 2026, 2:15 pm")]
    [InlineData("2026-11-21T18:30:00Z", "22 Nov 2026, 12:00 am")]
    [InlineData("2026-11-22T06:30:00Z", "22 Nov 2026, 12:00 pm")]
    public void People_read_instants_in_indian_time(string instant, string text) => Assert.Equal(text, Utc(instant).ToIstText());

    [Fact]
    public void People_read_dates_with_the_month_in_letters() => Assert.Equal("1 Apr 2027", new DateOnly(2027, 4, 1).ToText());

    private static DateTime Utc(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
