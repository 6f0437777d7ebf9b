using System.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Arivu.Portal.Papers.Lettering;

/// <summary>Shaped glyphs of one font and script. Lengths are in em.</summary>
/// <param name="Font">The font.</param>
/// <param name="Glyphs">Glyph numbers in drawing order.</param>
/// <param name="X">Where each glyph stands, from the start of the run.</param>
/// <param name="Y">How far each glyph is below the baseline.</param>
/// <param name="Utf8">The text they stand for; copied out of the PDF in place of the glyphs.</param>
/// <param name="Clusters">The byte of the text at which each glyph's letters begin.</param>
/// <param name="Width">How far the pen moves.</param>
internal sealed record GlyphRun(FontFile Font, ushort[] Glyphs, float[] X, float[] Y, byte[] Utf8, uint[] Clusters, float Width)
{
    /// <param name="text">Letters of one script.</param>
    /// <param name="font">A font that has them.</param>
    /// <param name="script">Their script; Latin rules serve digits and signs that belong to none.</param>
    public static GlyphRun Shape(string text, FontFile font, Script script)
    {
        using var buffer = new Buffer();
        var utf8 = Encoding.UTF8.GetBytes(text);
        buffer.AddUtf8(utf8);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = script == Script.Unknown ? Script.Latin : script;
        buffer.Language = new Language("en");
        font.Shaper.Shape(buffer);
        return Read(buffer, font, utf8);
    }

    private static GlyphRun Read(Buffer buffer, FontFile font, byte[] utf8)
    {
        var (glyphs, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var (x, y) = (new float[glyphs.Length], new float[glyphs.Length]);
        var (pen, em) = (0f, 1f / font.UnitsPerEm);
        for (var i = 0; i < glyphs.Length; i++)
        {
            x[i] = pen + (positions[i].XOffset * em);
            y[i] = -positions[i].YOffset * em;
            pen += positions[i].XAdvance * em;
        }

        return new GlyphRun(
            font,
            Array.ConvertAll(glyphs, glyph => (ushort)glyph.Codepoint),
            x,
            y,
            utf8,
            Array.ConvertAll(glyphs, glyph => glyph.Cluster),
            pen);
    }
}
