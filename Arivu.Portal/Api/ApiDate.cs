using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Arivu.Portal.Api;

/// <summary>
/// A business date (IST) in an address, as 2026-11-22 and in no other spelling: a parameter of a handler. No paper is older
/// than the firm, and at the ends of the calendar days have no neighbours to compare instants with.
/// </summary>
/// <param name="Day">The date, from 2000 to 2200.</param>
public readonly record struct ApiDate(DateOnly Day)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2200;

    /// <summary>Reads what an address says.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, [MaybeNullWhen(false)] out ApiDate date)
    {
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear;
        date = new ApiDate(day);
        return read;
    }
}
