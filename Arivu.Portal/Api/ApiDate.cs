using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Arivu.Portal.Api;

/// <summary>A business date (IST) in an address, as 2026-11-22 and in no other spelling: a parameter of a handler.</summary>
/// <param name="Day">The date.</param>
public readonly record struct ApiDate(DateOnly Day)
{
    /// <summary>Reads what an address says.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, [MaybeNullWhen(false)] out ApiDate date)
    {
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        date = new ApiDate(day);
        return read;
    }
}
