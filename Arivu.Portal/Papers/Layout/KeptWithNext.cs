namespace Arivu.Portal.Papers.Layout;

internal sealed class KeptWithNext(Block child) : Block
{
    internal override bool StaysWithNext => true;

    internal override float NaturalWidth(Scope scope) => child.NaturalWidth(scope);

    internal override Fit? Place(Size room, Scope scope)
    {
        var fit = child.Place(room, scope);
        return fit?.Rest is { } rest ? fit with { Rest = new KeptWithNext(rest) } : fit;
    }
}
