using System.Globalization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Ui.Lists;

/// <summary>Reads out of addresses that anybody may have typed, and writes into them: what makes no sense counts as absent.</summary>
internal static class ListAddress
{
    private const int LongestWords = 200;

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static decimal? Percent(string? text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent : null;

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day as an address and a date field write it.</summary>
    public static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Words, trimmed, of reasonable length.</summary>
    public static string? Words(string? text) => Texts.Cut(text ?? "", LongestWords).Trim() is { Length: > 0 } words ? words : null;

    /// <summary>A code or number of the trade, in upper case.</summary>
    public static string? Code(string? text) => Words(text)?.ToUpperInvariant();
}
