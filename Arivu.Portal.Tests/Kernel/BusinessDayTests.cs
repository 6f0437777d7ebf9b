using Arivu.Portal.Analytics.Sales;
using Arivu.Portal.Api;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Kernel;

/// <summary>Addresses of pages, of reports and of the API read the same days.</summary>
public sealed class BusinessDayTests
{
    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2000-01-01", true)]
    [InlineData("2200-12-31", true)]
    [InlineData("1999-12-31", false)]
    [InlineData("2201-01-01", false)]
    [InlineData("22-11-2026", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_day_of_trade_is_read_alike_everywhere(string? text, bool isDay)
    {
        var today = new DateOnly(2026, 11, 21);

        Assert.Equal(isDay, BusinessDay.Read(text) is not null);
        Assert.Equal(isDay, ApiDate.TryParse(text, null, out var date) && date.Day == BusinessDay.Read(text));
        Assert.Equal(BusinessDay.Read(text) ?? today, SalesAsked.Of(null, text, null, today).To);
    }
}
