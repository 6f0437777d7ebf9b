using System.Text;

namespace Arivu.Portal.Catalog.Finding;

/// <summary>
/// Writes Tamil and Devanagari in Latin letters, near enough to be compared with what people type. Unicode lays the letters of
/// both scripts out alike: one table by the place in the block serves both.
/// </summary>
internal static class IndicLetters
{
    private const int BlockSize = 0x80;
    private const int Devanagari = 0x0900;
    private const int Tamil = 0x0B80;
    private const int NoVowel = 0x4D;
    private const int TamilHardR = 0x31;

    private static readonly Dictionary<int, string> Vowels = new()
    {
        [0x05] = "a", [0x06] = "aa", [0x07] = "i", [0x08] = "ii", [0x09] = "u", [0x0A] = "uu", [0x0B] = "ri", [0x0D] = "e", [0x0E] = "e", [0x0F] = "e",
        [0x10] = "ai", [0x11] = "o", [0x12] = "o", [0x13] = "o", [0x14] = "au",
    };

    private static readonly Dictionary<int, string> Signs = new()
    {
        [0x3E] = "aa", [0x3F] = "i", [0x40] = "ii", [0x41] = "u", [0x42] = "uu", [0x43] = "ri", [0x45] = "e", [0x46] = "e", [0x47] = "e",
        [0x48] = "ai", [0x49] = "o", [0x4A] = "o", [0x4B] = "o", [0x4C] = "au", [NoVowel] = "",
    };

    private static readonly Dictionary<int, string> Consonants = new()
    {
        [0x15] = "k", [0x16] = "kh", [0x17] = "g", [0x18] = "gh", [0x19] = "n", [0x1A] = "ch", [0x1B] = "ch", [0x1C] = "j", [0x1D] = "jh", [0x1E] = "n",
        [0x1F] = "t", [0x20] = "th", [0x21] = "d", [0x22] = "dh", [0x23] = "n", [0x24] = "th", [0x25] = "th", [0x26] = "d", [0x27] = "dh", [0x28] = "n", [0x29] = "n",
        [0x2A] = "p", [0x2B] = "ph", [0x2C] = "b", [0x2D] = "bh", [0x2E] = "m", [0x2F] = "y", [0x30] = "r", [TamilHardR] = "r", [0x32] = "l", [0x33] = "l",
        [0x34] = "zh", [0x35] = "v", [0x36] = "sh", [0x37] = "sh", [0x38] = "s", [0x39] = "h",
    };

    private static readonly Dictionary<int, string> Marks = new() { [0x01] = "n", [0x02] = "n" };

    /// <summary>Whether a letter belongs to one of the two scripts.</summary>
    public static bool Has(char letter) => PlaceOf(letter) is not null;

    /// <summary>The word in Latin letters; other letters stay as they are.</summary>
    public static string InLatin(string word)
    {
        var latin = new StringBuilder(word.Length * 2);
        for (var i = 0; i < word.Length; i++)
        {
            if (PlaceOf(word[i]) is not { } place)
            {
                latin.Append(word[i]);
            }
            else if (Consonants.TryGetValue(place, out var consonant))
            {
                latin.Append(consonant).Append(VowelAfter(word, i));
            }
            else
            {
                latin.Append(Vowels.GetValueOrDefault(place) ?? Marks.GetValueOrDefault(place) ?? (place is >= 0x66 and <= 0x6F ? ((char)('0' + place - 0x66)).ToString() : ""));
            }
        }

        return latin.ToString();
    }

    // The sign after a consonant; without one an a is heard, in Hindi not at the end of a word.
    private static string VowelAfter(string word, int at)
    {
        for (var next = at + 1; next < word.Length && PlaceOf(word[next]) is { } place; next++)
        {
            if (Signs.TryGetValue(place, out var vowel))
            {
                return vowel;
            }

            if (place != 0x3C)
            {
                return "a";
            }
        }

        return word[at] < Tamil ? "" : "a";
    }

    private static int? PlaceOf(char letter) => letter switch
    {
        >= (char)Devanagari and < (char)(Devanagari + BlockSize) => letter - Devanagari,
        >= (char)Tamil and < (char)(Tamil + BlockSize) => letter - Tamil,
        _ => null,
    };
}
