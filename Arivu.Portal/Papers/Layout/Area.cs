using System.Runtime.InteropServices;

namespace Arivu.Portal.Papers.Layout;

/// <summary>A rectangle of a page, in points from the page's top left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(float X, float Y, float Width, float Height)
{
    public float Right => X + Width;

    public float Bottom => Y + Height;

    public Area Inset(Sides sides) => new(X + sides.Left, Y + sides.Top, Width - sides.Across, Height - sides.Down);

    /// <summary>Where something laid out stands in this area, by its box's style; never larger than the area.</summary>
    public Area Place(Fit fit, BoxStyle style)
    {
        var width = style.Across is null ? Width : Math.Min(fit.Width, Width);
        var height = style.Down is null ? Height : Math.Min(fit.Height, Height);
        return new Area(
            X + ((Width - width) * style.Across.GetValueOrDefault().Part),
            Y + ((Height - height) * style.Down.GetValueOrDefault().Part),
            width,
            height);
    }
}
