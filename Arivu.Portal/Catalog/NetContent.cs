using System.Globalization;
using System.Text.RegularExpressions;

namespace Arivu.Portal.Catalog;

/// <summary>Reads what is in a pack from what is printed on it: 500 g, 1.5 L, 100 x 1 g, 12 pcs.</summary>
internal static partial class NetContent
{
    private const int Most = 100_000;

    /// <summary>The quantity and its unit of <see cref="ProductUnits.Net"/>; null when it does not say.</summary>
    public static (int Quantity, string Unit)? Read(string? packSize)
    {
        if (packSize is null || Pack().Match(packSize) is not { Success: true } pack)
        {
            return null;
        }

        var times = pack.Groups["times"].Success ? Number(pack.Groups["times"]) : 1;
        var (factor, unit) = pack.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "kg" => (1000, "g"),
            "g" or "gm" => (1, "g"),
            "l" or "ltr" => (1000, "ml"),
            "ml" => (1, "ml"),
            _ => (1, "pcs"),
        };
        var quantity = times * Number(pack.Groups["each"]) * factor;
        return quantity is >= 1 and <= Most && quantity == decimal.Truncate(quantity) ? ((int)quantity, unit) : null;
    }

    private static decimal Number(Group digits) => decimal.Parse(digits.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*((?<times>[0-9]{1,5})\s*[x×]\s*)?(?<each>[0-9]{1,6}(\.[0-9]{1,3})?)\s*(?<unit>kg|gm|g|ltr|l|ml|pcs|pc|nos|sachets|bags)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Pack();
}
