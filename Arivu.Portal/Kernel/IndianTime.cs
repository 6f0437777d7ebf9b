using System.Globalization;

namespace Arivu.Portal.Kernel;

/// <summary>Instants are UTC; the business day and what people read are Indian Standard Time, which knows no daylight saving.</summary>
public static class IndianTime
{
    /// <summary>IST's distance from UTC.</summary>
    public static readonly TimeSpan Offset = new(5, 30, 0);

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Now, in UTC.</summary>
    public static DateTime Now(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The business date: it turns at midnight IST, 18:30 UTC.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime + Offset);

    /// <summary>The business date of an instant.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static DateOnly BusinessDate(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The instant at which a business date begins, in UTC.</summary>
    public static DateTime StartOf(DateOnly date) => DateTime.SpecifyKind(date.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>22 Nov 2026.</summary>
    public static string ToText(this DateOnly date) => date.ToString("d MMM yyyy", Culture);

    /// <summary>22 Nov: rows of this year leave its number away.</summary>
    public static string ToShortText(this DateOnly date) => date.ToString("d MMM", Culture);

    /// <summary>Mar 2027: for what lasts so long that the day matters little.</summary>
    public static string ToMonthText(this DateOnly date) => date.ToString("MMM yyyy", Culture);

    /// <summary>22 Nov 2026, 2:15 pm, in IST.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static string ToIstText(this DateTime utc) => (utc + Offset).ToString("d MMM yyyy, h:mm tt", Culture).Replace("AM", "am", StringComparison.Ordinal).Replace("PM", "pm", StringComparison.Ordinal);
}
