using System.Globalization;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Delivering;

namespace Arivu.Portal.Tests.Orders.Delivering;

/// <summary>All days and hours are Indian; the instants are UTC. 22 Nov 2026 is a Sunday.</summary>
public sealed class DeliveryCalendarTests
{
    private static readonly DeliveryRound Town = new("TN-West", "CBE-01 Town Hall");

    [Theory]
    [InlineData("2026-11-23T14:15", "2026-11-24", "2026-11-23T18:00")] // Monday afternoon: tomorrow
    [InlineData("2026-11-23T17:59", "2026-11-24", "2026-11-23T18:00")]
    [InlineData("2026-11-23T18:00", "2026-11-25", "2026-11-24T18:00")] // on the stroke it is closed
    [InlineData("2026-11-23T23:59", "2026-11-25", "2026-11-24T18:00")]
    [InlineData("2026-11-24T00:00", "2026-11-25", "2026-11-24T18:00")] // midnight changes the date, not the van
    [InlineData("2026-11-21T17:00", "2026-11-23", "2026-11-21T18:00")] // Saturday closes Monday's van
    [InlineData("2026-11-22T10:00", "2026-11-24", "2026-11-23T18:00")] // nobody packs on a Sunday
    [InlineData("2027-03-31T17:00", "2027-04-01", "2027-03-31T18:00")] // over the end of the financial year
    public void The_next_day_is_the_first_whose_orders_are_open(string at, string day, string orderBy)
    {
        var next = new DeliveryCalendar(new DeliveryRules()).Next(Town, Utc(at));

        Assert.Equal((DateOnly.Parse(day, CultureInfo.InvariantCulture), Utc(orderBy)), (next.Day, next.OrderBy));
    }

    [Fact]
    public void A_beat_has_its_own_days_before_its_region_and_the_region_before_the_house()
    {
        var calendar = new DeliveryCalendar(new DeliveryRules { DeliveryDaysOf = new Dictionary<string, string>(StringComparer.Ordinal) { ["tn-west"] = "Tue Fri", ["CBE-01 Town Hall"] = "Wed" } });
        var monday = Utc("2026-11-23T10:00");

        Assert.Equal(25, calendar.Next(Town, monday).Day.Day);
        Assert.Equal(24, calendar.Next(Town with { Beat = "CBE-02" }, monday).Day.Day);
        Assert.Equal(["Wed 25 Nov", "Wed 2 Dec"], calendar.Choices(Town, monday).Select(day => day.Day.ToDayText()));
        Assert.Equal(24, calendar.Next(new DeliveryRound("TN-South", null), monday).Day.Day);
    }

    [Fact]
    public void A_closed_day_has_no_van_and_no_packing()
    {
        var calendar = new DeliveryCalendar(new DeliveryRules { ClosedOn = "2026-11-24" });

        Assert.Equal((new DateOnly(2026, 11, 25), Utc("2026-11-23T18:00")), Of(calendar.Next(Town, Utc("2026-11-23T10:00"))));
        Assert.Equal(26, calendar.Next(Town, Utc("2026-11-23T19:00")).Day.Day);
    }

    [Theory]
    [InlineData("2026-11-20", "Orders for Fri 20 Nov are closed")] // past
    [InlineData("2026-11-23", "Orders for Mon 23 Nov are closed")]
    [InlineData("2026-11-29", "No van comes to you on Sun 29 Nov")]
    [InlineData("2027-11-29", "No van comes to you on Mon 29 Nov")] // farther than a shop can choose
    public void A_day_that_cannot_be_reached_is_refused_and_the_next_one_named(string wanted, string words)
    {
        var refused = Assert.Throws<RuleBrokenException>(() => new DeliveryCalendar(new DeliveryRules()).Hold(Town, DateOnly.Parse(wanted, CultureInfo.InvariantCulture), Utc("2026-11-22T14:45")));

        Assert.Equal("delivery-day", refused.Code);
        Assert.StartsWith(words, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Tue 24 Nov", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mon Funday")]
    [InlineData("T")]
    [InlineData(" ")]
    public void A_setting_that_names_no_day_stops_the_start(string days) =>
        Assert.Contains("Orders:DeliveryDays", Assert.Throws<InvalidOperationException>(() => new DeliveryCalendar(new DeliveryRules { DeliveryDays = days })).Message, StringComparison.Ordinal);

    [Fact]
    public void The_time_that_is_left_is_counted_down_and_never_below_nothing()
    {
        var day = new DeliveryDay(new DateOnly(2026, 11, 24), Utc("2026-11-23T18:00"));

        Assert.Equal(new TimeSpan(3, 45, 0), day.Left(Utc("2026-11-23T14:15")));
        Assert.Equal(TimeSpan.Zero, day.Left(Utc("2026-11-23T18:01")));
        Assert.Equal("6:00 pm", day.OrderByText(Utc("2026-11-23T14:15")));
        Assert.Equal("Mon 23 Nov, 6:00 pm", day.OrderByText(Utc("2026-11-22T14:15")));
    }

    private static (DateOnly, DateTime) Of(DeliveryDay day) => (day.Day, day.OrderBy);

    private static DateTime Utc(string ist) => DateTime.SpecifyKind(DateTime.Parse(ist, CultureInfo.InvariantCulture) - IndianTime.Offset, DateTimeKind.Utc);
}
