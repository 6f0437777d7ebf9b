using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics;

/// <summary>The times that the team's home compares. A day begins at midnight IST; what is not over is held against as much of the time before.</summary>
/// <param name="Now">This moment, in UTC.</param>
internal sealed record HomeDays(DateTime Now)
{
    /// <summary>How many days the line of sales shows, and the time before it.</summary>
    public const int Shown = 30;

    /// <summary>The business date.</summary>
    public DateOnly Today => IndianTime.BusinessDate(Now);

    /// <summary>Today's first instant, in UTC.</summary>
    public DateTime TodayStart => IndianTime.StartOf(Today);

    /// <summary>Yesterday's first instant, in UTC.</summary>
    public DateTime YesterdayStart => IndianTime.StartOf(Today.AddDays(-1));

    /// <summary>Yesterday at this time of day, in UTC.</summary>
    public DateTime YesterdayNow => Now.AddDays(-1);

    /// <summary>The first of this month.</summary>
    public DateOnly Month => new(Today.Year, Today.Month, 1);

    /// <summary>The first of the month before.</summary>
    public DateOnly MonthBefore => Month.AddMonths(-1);

    /// <summary>This day of the month before; its last day, where it has fewer.</summary>
    public DateOnly SameDayBefore => Today.AddMonths(-1);

    /// <summary>This month's first instant, in UTC.</summary>
    public DateTime MonthStart => IndianTime.StartOf(Month);

    /// <summary>The month before's first instant, in UTC.</summary>
    public DateTime MonthBeforeStart => IndianTime.StartOf(MonthBefore);

    /// <summary>This day and time of the month before, in UTC.</summary>
    public DateTime MonthBeforeNow => IndianTime.StartOf(SameDayBefore) + (Now - TodayStart);

    /// <summary>The first of the last <see cref="Shown"/> days.</summary>
    public DateOnly First => Today.AddDays(1 - Shown);

    /// <summary>The first of as many days before them.</summary>
    public DateOnly FirstBefore => First.AddDays(-Shown);
}
