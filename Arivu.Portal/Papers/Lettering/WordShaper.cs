using System.Text;
using HarfBuzzSharp;

namespace Arivu.Portal.Papers.Lettering;

/// <summary>Cuts a word into runs of one font and one script, and shapes each.</summary>
internal sealed class WordShaper(string text, FontFile[] chain)
{
    private readonly List<GlyphRun> _runs = [];
    private FontFile? _font;
    private Script _script = Script.Unknown;
    private int _from;

    public static Word Shape(string text, FontFile[] chain) => new WordShaper(text, chain).Shape();

    private Word Shape()
    {
        var at = 0;
        foreach (var letter in text.EnumerateRunes())
        {
            Take(letter, at);
            at += letter.Utf16SequenceLength;
        }

        EndRun(at);
        return new Word(_runs, _runs.Sum(run => run.Width));
    }

    private void Take(Rune letter, int at)
    {
        var script = UnicodeFunctions.Default.GetScript((uint)letter.Value);
        var neutral = script == Script.Common || script == Script.Inherited;
        var font = FontFor(letter, script, neutral);
        if (font != _font || (!neutral && _script != Script.Unknown && script != _script))
        {
            EndRun(at);
        }

        _font = font;
        _script = neutral ? _script : script;
    }

    // Signs stay with the letters before them where they can; combining marks and joiners always do.
    private FontFile FontFor(Rune letter, Script script, bool neutral)
    {
        if (_font is not null && (script == Script.Inherited || (neutral && _font.Has(letter))))
        {
            return _font;
        }

        return Array.Find(chain, font => font.Has(letter)) ?? _font ?? chain[0];
    }

    private void EndRun(int end)
    {
        if (_font is not null && end > _from)
        {
            _runs.Add(GlyphRun.Shape(text[_from..end], _font, _script));
        }

        (_from, _script) = (end, Script.Unknown);
    }
}
