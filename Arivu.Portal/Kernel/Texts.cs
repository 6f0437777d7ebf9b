using System.Buffers;
using System.Text;

namespace Arivu.Portal.Kernel;

/// <summary>Typed text made such that every database can keep it and look for it, whatever was typed.</summary>
public static class Texts
{
    private const int LongestSearch = 100;
    private const int MostWords = 8;
    private static readonly char[] Between = [' ', '\t', ',', ';'];

    /// <summary>
    /// The beginning of a text. A character that takes two places is kept whole or not at all; a half of one, and U+0000, are
    /// left out wherever they stand, since PostgreSQL takes neither.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="most">The most places of the answer, as <see cref="string.Length"/> counts them.</param>
    public static string Cut(string text, int most) => Cut(text, most, rune => rune.Value != 0);

    /// <summary>The beginning of a text as <see cref="Cut(string, int)"/> takes it, without line breaks and other control characters.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="most">The most places of the answer.</param>
    public static string Line(string text, int most) => Cut(text, most, rune => !Rune.IsControl(rune));

    /// <summary>The words of a search: the first few of a text of reasonable length.</summary>
    /// <param name="typed">What was typed, in the case it is looked for in; null for nothing.</param>
    public static IEnumerable<string> Words(string? typed) =>
        Cut(typed ?? "", LongestSearch).Split(Between, StringSplitOptions.RemoveEmptyEntries).Take(MostWords);

    private static string Cut(string text, int most, Func<Rune, bool> fits)
    {
        var kept = new StringBuilder(Math.Min(text.Length, most));
        for (int i = 0, taken; i < text.Length; i += taken)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out taken) is not OperationStatus.Done || !fits(rune))
            {
                continue;
            }

            if (kept.Length + taken > most)
            {
                break;
            }

            kept.Append(text, i, taken);
        }

        return kept.ToString();
    }
}
