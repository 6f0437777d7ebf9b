using System.Collections.Concurrent;
using Arivu.Portal.Papers.Lettering;

namespace Arivu.Portal.Papers;

/// <summary>
/// Turns text into shaped words in the embedded fonts: Noto Sans for Latin, the rupee sign and Devanagari, Noto Sans
/// Tamil for Tamil. Safe for all threads; one for the whole process keeps the words it has seen.
/// </summary>
public sealed class Typesetter : IDisposable
{
    // Words repeat from paper to paper; numbers and batches do not, so the store is emptied when it has grown.
    private const int MostWords = 20_000;
    private const int LongestKept = 64;

    private readonly ConcurrentDictionary<(FontWeight Weight, string Text), Word> _words = new();
    private readonly FontBook _book;

    /// <summary>A typesetter with the embedded fonts.</summary>
    public Typesetter()
        : this(FontBook.Embedded(FontSubset.Cut))
    {
    }

    internal Typesetter(FontBook book) => _book = book;

    /// <summary>Lets the fonts go.</summary>
    public void Dispose() => _book.Dispose();

    /// <summary>Shapes a word, or finds it among those shaped before. Lengths are in em: one entry serves every size.</summary>
    internal Word Shape(string text, FontWeight weight)
    {
        if (text.Length > LongestKept)
        {
            return WordShaper.Shape(text, _book.Chain(weight));
        }

        if (_words.Count > MostWords)
        {
            _words.Clear();
        }

        return _words.GetOrAdd((weight, text), static (key, book) => WordShaper.Shape(key.Text, book.Chain(key.Weight)), _book);
    }
}
