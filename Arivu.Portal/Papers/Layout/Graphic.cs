namespace Arivu.Portal.Papers.Layout;

/// <summary>A drawing of fixed size.</summary>
internal sealed class Graphic(float width, float height, Ink draw) : Block
{
    internal override Fit? Place(Size room, Scope scope) =>
        height > room.Height + Tolerance
            ? null
            : new Fit(width, height, (canvas, area) => draw(canvas, area with { Width = width, Height = height }));
}
