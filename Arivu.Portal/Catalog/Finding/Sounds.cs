using System.Globalization;
using System.Text;

namespace Arivu.Portal.Catalog.Finding;

/// <summary>
/// Writes a word as it is heard, so that atta and aatta, ghee and ghi, கடலை and kadalai are one. Three steps, each coarser:
/// spelling made alike, voiced and unvoiced letters made one (Tamil writes them alike), consonants alone.
/// </summary>
internal static class Sounds
{
    private const int ShortestPlural = 4;
    private const int ShortestSound = 3;
    private const string VowelLetters = "aeiou";

    private static readonly (string Heard, string As)[] Pairs =
    [
        ("oo", "u"), ("ou", "u"), ("ee", "i"), ("ii", "i"), ("ea", "i"), ("ie", "i"), ("oa", "o"), ("aa", "a"), ("uu", "u"),
        ("ph", "f"), ("ck", "k"), ("gh", "g"), ("kh", "k"), ("bh", "b"), ("dh", "d"), ("th", "t"), ("jh", "j"), ("zh", "l"), ("sh", "s"), ("wh", "v"), ("qu", "kv"),
        ("ch", "C"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("C", "c"), ("w", "v"), ("x", "ks"), ("z", "s"), ("q", "k"),
    ];

    /// <summary>The word with one spelling for what is spelt in many ways.</summary>
    /// <param name="word">In small letters of any script.</param>
    public static string Spelt(string word)
    {
        if (word.All(char.IsAsciiDigit))
        {
            return word;
        }

        var latin = WithoutPlural(WithoutAccents(IndicLetters.InLatin(word)));
        foreach (var (heard, written) in Pairs)
        {
            latin = latin.Replace(heard, written, StringComparison.Ordinal);
        }

        var single = Single(YAsVowel(latin));
        return Single(single.Replace("ai", "e", StringComparison.Ordinal).Replace("ei", "e", StringComparison.Ordinal).Replace("ae", "e", StringComparison.Ordinal).Replace("au", "o", StringComparison.Ordinal));
    }

    /// <summary>A spelling from <see cref="Spelt"/> with letters that Tamil does not tell apart made one, and without its last vowel.</summary>
    public static string Heard(string spelt)
    {
        var heard = Single(string.Concat(spelt.Select(letter => letter switch
        {
            'g' => "k",
            'd' => "t",
            'b' or 'f' => "p",
            'j' or 'c' => "s",
            'h' => "",
            _ => letter.ToString(),
        })));
        return heard.Length > ShortestSound ? heard.TrimEnd('a', 'e', 'i', 'o', 'u') is { Length: > 1 } cut ? cut : heard : heard;
    }

    /// <summary>The first letter and the consonants of what <see cref="Heard"/> wrote.</summary>
    public static string Bones(string heard) => heard.Length == 0 ? "" : Single(heard[0] + string.Concat(heard.Skip(1).Where(letter => !VowelLetters.Contains(letter, StringComparison.Ordinal))));

    private static string WithoutAccents(string word) => word.All(char.IsAscii)
        ? word
        : string.Concat(word.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    private static string WithoutPlural(string word) =>
        word.Length <= ShortestPlural || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? $"{word[..^3]}y" : word[..^1];

    // A y is heard as i unless a vowel follows it.
    private static string YAsVowel(string word) => string.Concat(word.Select((letter, at) =>
        letter == 'y' && at > 0 && (at == word.Length - 1 || !VowelLetters.Contains(word[at + 1], StringComparison.Ordinal)) ? 'i' : letter));

    private static string Single(string word)
    {
        var single = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (single.Length == 0 || single[^1] != letter || char.IsAsciiDigit(letter))
            {
                single.Append(letter);
            }
        }

        return single.ToString();
    }
}
