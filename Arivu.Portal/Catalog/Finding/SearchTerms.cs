using System.Globalization;
using System.Text;

namespace Arivu.Portal.Catalog.Finding;

/// <summary>Takes a text apart into the words that are compared: "1 kg", "1KG" and "1 kilo" are one word, "½ kg" is 500g.</summary>
internal static class SearchTerms
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["g"] = "g", ["gm"] = "g", ["gms"] = "g", ["gr"] = "g", ["gram"] = "g", ["grams"] = "g", ["கிராம்"] = "g", ["ग्राम"] = "g",
        ["kg"] = "kg", ["kgs"] = "kg", ["kilo"] = "kg", ["kilos"] = "kg", ["kilogram"] = "kg", ["கிலோ"] = "kg", ["किलो"] = "kg",
        ["ml"] = "ml", ["mls"] = "ml", ["மில்லி"] = "ml",
        ["l"] = "l", ["lt"] = "l", ["ltr"] = "l", ["ltrs"] = "l", ["litre"] = "l", ["litres"] = "l", ["liter"] = "l", ["லிட்டர்"] = "l", ["लीटर"] = "l",
        ["pcs"] = "pcs", ["pc"] = "pcs", ["piece"] = "pcs", ["pieces"] = "pcs", ["ct"] = "ct",
    };

    private static readonly HashSet<string> Halves = new(["½", "1/2", "half", "arai", "அரை", "aadha", "adha", "आधा"], StringComparer.Ordinal);

    private static readonly HashSet<string> Fillers = new(["and", "with", "of", "the", "for", "pack", "packet", "packets", "pkt", "&"], StringComparer.Ordinal);

    /// <summary>The words of a text, in small letters, in their order, each once.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = Apart(text.ToLowerInvariant().Normalize(NormalizationForm.FormC)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var terms = new List<string>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var unit = i + 1 < words.Length ? Units.GetValueOrDefault(words[i + 1]) : null;
            if (unit is not null && Amount(words[i], unit) is { } amount)
            {
                terms.Add(amount);
                i++;
            }
            else if (!Fillers.Contains(words[i]))
            {
                terms.Add(words[i]);
            }
        }

        return [.. terms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Letters and digits alone, as codes are compared.</summary>
    public static string Code(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string? Amount(string word, string unit) =>
        Halves.Contains(word) ? unit is "kg" or "l" ? $"500{(unit == "kg" ? "g" : "ml")}" : null
        : decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Written(number, unit) : null;

    // 0.5 kg is written 500 g on packs, 1000 g is written 1 kg.
    private static string Written(decimal number, string unit) => (unit, number) switch
    {
        ("kg" or "l", > 0 and < 1) => $"{number * 1000:0.##}{(unit == "kg" ? "g" : "ml")}",
        ("g" or "ml", >= 1000) when number % 1000 == 0 => $"{number / 1000:0}{(unit == "g" ? "kg" : "l")}",
        _ => $"{number.ToString("0.##", CultureInfo.InvariantCulture)}{unit}",
    };

    // Spaces where a word ends: at punctuation, and between a number and the letters around it.
    private static string Apart(string text)
    {
        var apart = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            var stays = char.IsLetterOrDigit(letter) || letter is '%' or '½' or '&' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                || (letter is '.' or '/' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]));
            if (stays && i > 0 && ((char.IsAsciiDigit(text[i - 1]) && char.IsLetter(letter)) || (char.IsLetter(text[i - 1]) && char.IsAsciiDigit(letter))))
            {
                apart.Append(' ');
            }

            apart.Append(stays ? letter : ' ');
        }

        return apart.ToString();
    }
}
