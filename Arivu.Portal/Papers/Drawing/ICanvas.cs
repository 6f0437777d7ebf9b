using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Lettering;

namespace Arivu.Portal.Papers.Drawing;

/// <summary>What a page can be drawn on. Lengths are points from the page's top left corner.</summary>
internal interface ICanvas
{
    /// <summary>The page being drawn, from 1.</summary>
    int Page { get; }

    /// <summary>How many pages the document has.</summary>
    int Pages { get; }

    void Text(TextSlice slice, float x, float baseline);

    /// <summary>Fill and border of a box.</summary>
    void Frame(Area area, BoxStyle style);

    void Line(float x1, float y1, float x2, float y2, float thickness, PaperColor color);

    void Shape(Outline outline, float x, float y, PaperColor color);

    /// <summary>Rectangles filled as one shape.</summary>
    void Bars(IReadOnlyList<Area> bars, float x, float y, PaperColor color);

    void Picture(PictureFile file, Area area);

    void Link(Area area, Uri address);
}
