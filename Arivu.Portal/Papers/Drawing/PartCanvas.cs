using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Lettering;

namespace Arivu.Portal.Papers.Drawing;

/// <summary>Draws on another canvas and counts the pages of one document among several in a file.</summary>
internal sealed class PartCanvas(ICanvas whole, int page, int pages) : ICanvas
{
    public int Page => page;

    public int Pages => pages;

    public void Text(TextSlice slice, float x, float baseline) => whole.Text(slice, x, baseline);

    public void Frame(Area area, BoxStyle style) => whole.Frame(area, style);

    public void Line(float x1, float y1, float x2, float y2, float thickness, PaperColor color) => whole.Line(x1, y1, x2, y2, thickness, color);

    public void Shape(Outline outline, float x, float y, PaperColor color) => whole.Shape(outline, x, y, color);

    public void Bars(IReadOnlyList<Area> bars, float x, float y, PaperColor color) => whole.Bars(bars, x, y, color);

    public void Picture(PictureFile file, Area area) => whole.Picture(file, area);

    public void Link(Area area, Uri address) => whole.Link(area, address);
}
