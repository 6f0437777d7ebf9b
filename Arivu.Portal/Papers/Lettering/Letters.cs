using System.Globalization;

namespace Arivu.Portal.Papers.Lettering;

/// <summary>A word as letters in the reader's sense: a consonant with its vowel signs is one.</summary>
internal sealed class Letters(string word)
{
    private readonly int[] _starts = StringInfo.ParseCombiningCharacters(word);

    public int Count => _starts.Length;

    public string Part(int from, int count) => word[_starts[from]..(from + count < Count ? _starts[from + count] : word.Length)];

    /// <summary>The longest part from a letter on that fits; found by doubling and halving, for words may be endless.</summary>
    public int MostThatFit(int from, Func<string, bool> fits)
    {
        var step = 1;
        while (from + (step * 2) <= Count && fits(Part(from, step * 2)))
        {
            step *= 2;
        }

        var most = 0;
        for (; step > 0; step /= 2)
        {
            if (from + most + step <= Count && fits(Part(from, most + step)))
            {
                most += step;
            }
        }

        return most;
    }
}
