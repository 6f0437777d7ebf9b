namespace Arivu.Portal.Catalog.Finding;

/// <summary>A word in all the shapes it is compared in.</summary>
/// <param name="Written">In small letters.</param>
/// <param name="Spelt">With one spelling.</param>
/// <param name="Heard">Coarser.</param>
/// <param name="Bones">Consonants alone.</param>
/// <param name="HasDigit">Whether a digit stands in it.</param>
internal sealed record Term(string Written, string Spelt, string Heard, string Bones, bool HasDigit)
{
    /// <summary>Works the shapes out.</summary>
    public static Term Of(string written)
    {
        var spelt = Sounds.Spelt(written);
        var heard = Sounds.Heard(spelt);
        return new Term(written, spelt, heard, Sounds.Bones(heard), written.Any(char.IsAsciiDigit));
    }
}

/// <summary>How well a typed word fits a word of a product, from 0 to 1.</summary>
internal static class TermFit
{
    /// <summary>From here up two words are the same one, spelt or heard differently; below they are only near.</summary>
    public const double Sure = 0.5;

    private const int ShortestInside = 4;
    private const int ShortestEnd = 3;
    private const int ShortestHeard = 3;
    private const int ShortestBones = 3;
    private const int OneSlipFrom = 4;
    private const int TwoSlipsFrom = 8;

    /// <summary>How well it fits; 0 for not at all.</summary>
    public static double Of(Term typed, Term word)
    {
        if (typed.Written == word.Written)
        {
            return 1;
        }

        if (word.Written.StartsWith(typed.Written, StringComparison.Ordinal))
        {
            return 0.8 + (0.15 * typed.Written.Length / word.Written.Length);
        }

        if (Inside(typed.Written, word.Written))
        {
            return 0.6;
        }

        return typed.HasDigit || word.HasDigit ? 0 : Sounding(typed, word); // 200 g is no slip of 500 g
    }

    private static double Sounding(Term typed, Term word) => true switch
    {
        _ when typed.Spelt.Length == 0 => 0,
        _ when typed.Spelt == word.Spelt => 0.9,
        _ when typed.Spelt.Length >= ShortestHeard && word.Spelt.StartsWith(typed.Spelt, StringComparison.Ordinal) => 0.7,
        _ when typed.Heard.Length >= ShortestHeard && typed.Heard == word.Heard => 0.65,
        _ when typed.Heard.Length >= ShortestInside && word.Heard.StartsWith(typed.Heard, StringComparison.Ordinal) => Sure,
        _ when Slips(typed.Spelt.Length) is > 0 and var most && SpellingDistance.IsWithin(typed.Spelt, word.Spelt, most) => 0.45,
        _ when typed.Bones.Length >= ShortestBones && typed.Bones == word.Bones => 0.4,
        _ when Slips(typed.Heard.Length) is > 0 and var most && SpellingDistance.IsWithin(typed.Heard, word.Heard, most) => 0.35,
        _ => 0,
    };

    // Scraps would be found inside many words; the end of one, as in groundnut, and a lone sign such as % are meant.
    private static bool Inside(string typed, string word) =>
        typed.Length >= ShortestInside || !char.IsLetterOrDigit(typed[0]) ? word.Contains(typed, StringComparison.Ordinal)
        : typed.Length == ShortestEnd && char.IsLetter(typed[0]) && word.EndsWith(typed, StringComparison.Ordinal);

    private static int Slips(int length) => length >= TwoSlipsFrom ? 2 : length >= OneSlipFrom ? 1 : 0;
}
