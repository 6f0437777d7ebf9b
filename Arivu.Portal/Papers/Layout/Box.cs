using Arivu.Portal.Papers.Drawing;

namespace Arivu.Portal.Papers.Layout;

/// <summary>Padding, border and fill around a block. A split box has all four sides on both pages.</summary>
internal sealed class Box(Block child, BoxStyle style) : Block
{
    internal override bool StaysWithNext => child.StaysWithNext;

    internal override float NaturalWidth(Scope scope) => child.NaturalWidth(scope) + style.Padding.Across;

    internal override Fit? Place(Size room, Scope scope)
    {
        if (child.Place(room.Less(style.Padding), scope) is not { } fit)
        {
            return null;
        }

        var height = Math.Max(fit.Height + style.Padding.Down, style.MinHeight);
        return height > room.Height + Tolerance
            ? null
            : new Fit(fit.Width + style.Padding.Across, height, (canvas, area) => Draw(fit, canvas, area), fit.Rest is null ? null : new Box(fit.Rest, style));
    }

    internal Box Restyled(Func<BoxStyle, BoxStyle> change) => new(child, change(style));

    private void Draw(Fit fit, ICanvas canvas, Area area)
    {
        canvas.Frame(area, style);
        var inner = area.Inset(style.Padding);
        var height = style.Down == Alignment.Start ? inner.Height : fit.Height;
        fit.Draw(canvas, inner.Place(style.Across is null ? inner.Width : fit.Width, height, style.Across ?? Alignment.Start, style.Down));
    }
}
