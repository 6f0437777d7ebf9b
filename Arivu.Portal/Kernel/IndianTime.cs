using System.Globalization;

namespace Arivu.Portal.Kernel;

/// <summary>Instants are UTC; the business day and what people read are Indian Standard Time, which knows no daylight saving.</summary>
public static class IndianTime
{
    /// <summary>IST's distance from UTC.</summary>
    public static readonly TimeSpan Offset = new(5, 30, 0);

    private const string WrittenForm = "d MMM yyyy";

    /// <summary>Now, in UTC.</summary>
    public static DateTime Now(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The business date: it turns at midnight IST, 18:30 UTC.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime + Offset);

    /// <summary>The business date of an instant.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static DateOnly BusinessDate(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The instant at which a business date begins, in UTC.</summary>
    public static DateTime StartOf(DateOnly date) => DateTime.SpecifyKind(date.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>22 Nov 2026, in the language that is spoken now.</summary>
    public static string ToText(this DateOnly date) => $"{date.ToShortText()} {date.Year}";

    /// <summary>22 Nov: rows of this year leave its number away.</summary>
    public static string ToShortText(this DateOnly date) => $"{date.Day} {DateWords.Current.Months[date.Month - 1]}";

    /// <summary>Nov 2026: for what lasts so long that the day matters little.</summary>
    public static string ToMonthText(this DateOnly date) => $"{DateWords.Current.Months[date.Month - 1]} {date.Year}";

    /// <summary>Tue 24 Nov: days that a shop waits for.</summary>
    public static string ToDayText(this DateOnly date) => $"{DateWords.Current.Weekdays[(int)date.DayOfWeek]} {date.ToShortText()}";

    /// <summary>22 Nov 2026, 2:15 pm, in IST.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static string ToIstText(this DateTime utc) => $"{BusinessDate(utc).ToText()}, {utc.ToIstTimeText()}";

    /// <summary>2:15 pm, in IST.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static string ToIstTimeText(this DateTime utc) => DateWords.Current.Time(TimeOnly.FromDateTime(utc + Offset));

    /// <summary>22 Nov 2026 in English whatever is spoken: for texts that are kept, which <see cref="Retell"/> says again.</summary>
    public static string ToWrittenText(this DateOnly date) => date.ToString(WrittenForm, CultureInfo.InvariantCulture);

    /// <summary>A date that was kept as <see cref="ToWrittenText"/>, in the language that is spoken now; null for any other text.</summary>
    public static string? Retell(string text) =>
        DateOnly.TryParseExact(text, WrittenForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToText() : null;
}
