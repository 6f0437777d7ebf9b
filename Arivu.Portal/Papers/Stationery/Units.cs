using System.Text.RegularExpressions;

namespace Arivu.Portal.Papers.Stationery;

internal static partial class Units
{
    /// <summary>Puts a space that does not break between a number and its unit.</summary>
    public static string Bind(string text) => Spaced().Replace(text, "\u00A0");

    [GeneratedRegex(@"(?<=\d) (?=(kg|g|mg|L|l|ml|pcs)\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaced();
}
