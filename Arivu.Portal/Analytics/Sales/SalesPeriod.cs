using System.Globalization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>The times that rows of a report stand for.</summary>
internal static class SalesPeriod
{
    private const int DaysOfWeek = 7;

    /// <summary>The first date of the time that holds a date.</summary>
    public static DateOnly StartOf(DateOnly day, SalesGrouping by) => by switch
    {
        SalesGrouping.Week => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)),
        SalesGrouping.Month => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    /// <summary>The last date of the time that begins on a date.</summary>
    public static DateOnly EndOf(DateOnly start, SalesGrouping by) => by switch
    {
        SalesGrouping.Week => start.AddDays(DaysOfWeek - 1),
        SalesGrouping.Month => start.AddMonths(1).AddDays(-1),
        _ => start,
    };

    /// <summary>2026-11-22; of a month 2026-11.</summary>
    public static string Key(DateOnly start, SalesGrouping by) => start.ToString(by == SalesGrouping.Month ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>22 Nov 2026; 16 – 22 Nov 2026; Nov 2026.</summary>
    public static string Label(DateOnly start, SalesGrouping by) => by switch
    {
        SalesGrouping.Week => $"{Short(start, EndOf(start, by))} – {EndOf(start, by).ToText()}",
        SalesGrouping.Month => start.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        _ => start.ToText(),
    };

    private static string Short(DateOnly start, DateOnly end) => start.ToString(
        start.Year != end.Year ? "d MMM yyyy" : start.Month != end.Month ? "d MMM" : "%d", CultureInfo.InvariantCulture);
}
