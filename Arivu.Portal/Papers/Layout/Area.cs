using System.Runtime.InteropServices;

namespace Arivu.Portal.Papers.Layout;

/// <summary>A rectangle of a page, in points from the page's top left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(float X, float Y, float Width, float Height)
{
    public float Right => X + Width;

    public float Bottom => Y + Height;

    public Area Inset(Sides sides) => new(X + sides.Left, Y + sides.Top, Width - sides.Across, Height - sides.Down);

    /// <summary>A smaller rectangle standing somewhere in this one; never larger than this one.</summary>
    public Area Place(float width, float height, Alignment across, Alignment down)
    {
        var (w, h) = (Math.Min(width, Width), Math.Min(height, Height));
        return new(X + ((Width - w) * across.Part), Y + ((Height - h) * down.Part), w, h);
    }
}
