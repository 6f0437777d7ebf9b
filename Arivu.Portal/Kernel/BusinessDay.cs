using System.Globalization;

namespace Arivu.Portal.Kernel;

/// <summary>
/// Days that trade can have, as addresses and files write them. No paper is older than the firm, and at the ends of the calendar
/// days have no neighbours to compare instants with.
/// </summary>
public static class BusinessDay
{
    private const string Form = "yyyy-MM-dd";
    private const int FirstYear = 2000;
    private const int LastYear = 2200;

    /// <summary>Reads a date (IST) as 2026-11-22 and in no other spelling; null for anything else, and for a year before 2000 or after 2200.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? day : null;
}
