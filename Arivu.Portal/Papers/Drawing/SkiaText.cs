using Arivu.Portal.Papers.Lettering;
using SkiaSharp;

namespace Arivu.Portal.Papers.Drawing;

/// <summary>Makes glyphs into what Skia draws, with the text they stand for beside them: Skia writes it as /ActualText.</summary>
internal sealed class SkiaText(Func<FontFile, SKTypeface> typefaces) : IDisposable
{
    private readonly Dictionary<(FontFile Font, float Size), SKFont> _fonts = [];

    /// <summary>The slice at the origin; null when it has no glyphs. The caller disposes of it.</summary>
    public SKTextBlob? Blob(TextSlice slice)
    {
        using var builder = new SKTextBlobBuilder();
        var buffer = builder.AllocatePositionedTextRun(
            FontOf(slice), slice.Runs.Sum(item => item.Run.Glyphs.Length), slice.Runs.Sum(item => item.Run.Utf8.Length), null);
        var (glyph, letter) = (0, 0);
        foreach (var (run, x) in slice.Runs)
        {
            run.Glyphs.CopyTo(buffer.Glyphs[glyph..]);
            run.Utf8.CopyTo(buffer.Text[letter..]);
            for (var i = 0; i < run.Glyphs.Length; i++, glyph++)
            {
                buffer.Positions[glyph] = new SKPoint(x + (run.X[i] * slice.Style.Size), run.Y[i] * slice.Style.Size);
                buffer.Clusters[glyph] = run.Clusters[i] + (uint)letter;
            }

            letter += run.Utf8.Length;
        }

        return builder.Build();
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
    }

    private SKFont FontOf(TextSlice slice)
    {
        if (!_fonts.TryGetValue((slice.Font, slice.Style.Size), out var font))
        {
            _fonts[(slice.Font, slice.Style.Size)] = font = new SKFont(typefaces(slice.Font), slice.Style.Size)
            {
                Subpixel = true,
                LinearMetrics = true,
                Hinting = SKFontHinting.None,
                Edging = SKFontEdging.Antialias,
            };
        }

        return font;
    }
}
