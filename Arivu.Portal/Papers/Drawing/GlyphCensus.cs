using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Lettering;

namespace Arivu.Portal.Papers.Drawing;

/// <summary>Draws nothing and counts which glyphs of which fonts a document uses.</summary>
internal sealed class GlyphCensus : ICanvas
{
    private readonly Dictionary<FontFile, HashSet<ushort>> _used = [];

    private GlyphCensus(int pages) => Pages = pages;

    public int Page { get; private set; }

    public int Pages { get; }

    public static IReadOnlyDictionary<FontFile, HashSet<ushort>> Of(IReadOnlyList<Ink> pages)
    {
        var census = new GlyphCensus(pages.Count);
        foreach (var page in pages)
        {
            census.Page++;
            page(census, default);
        }

        return census._used;
    }

    public void Text(TextSlice slice, float x, float baseline)
    {
        if (!_used.TryGetValue(slice.Font, out var glyphs))
        {
            _used[slice.Font] = glyphs = [];
        }

        foreach (var (run, _) in slice.Runs)
        {
            glyphs.UnionWith(run.Glyphs);
        }
    }

    public void Frame(Area area, BoxStyle style)
    {
    }

    public void Line(float x1, float y1, float x2, float y2, float thickness, PaperColor color)
    {
    }

    public void Shape(Outline outline, float x, float y, PaperColor color)
    {
    }

    public void Bars(IReadOnlyList<Area> bars, float x, float y, PaperColor color)
    {
    }

    public void Picture(PictureFile file, Area area)
    {
    }

    public void Link(Area area, Uri address)
    {
    }
}
