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
        fit.Draw(canvas, area.Inset(style.Padding).Place(fit, style));
    }
}
