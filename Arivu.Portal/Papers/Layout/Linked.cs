namespace Arivu.Portal.Papers.Layout;

internal sealed class Linked(Block child, Uri address) : Block
{
    internal override bool StaysWithNext => child.StaysWithNext;

    internal override float NaturalWidth(Scope scope) => child.NaturalWidth(scope);

    internal override Fit? Place(Size room, Scope scope)
    {
        if (child.Place(room, scope) is not { } fit)
        {
            return null;
        }

        return fit with
        {
            Draw = (canvas, area) =>
            {
                fit.Draw(canvas, area);
                canvas.Link(area, address);
            },
            Rest = fit.Rest is null ? null : new Linked(fit.Rest, address),
        };
    }
}
