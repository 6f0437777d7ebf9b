namespace Arivu.Portal.Papers.Layout;

internal sealed class KeptTogether(Block child) : Block
{
    internal override bool StaysWithNext => child.StaysWithNext;

    internal override float NaturalWidth(Scope scope) => child.NaturalWidth(scope);

    internal override Fit? Place(Size room, Scope scope) => child.Place(room, scope) switch
    {
        { Rest: not null } when !scope.LastResort => null,
        { Rest: { } rest } fit => fit with { Rest = new KeptTogether(rest) },
        var fit => fit,
    };
}
