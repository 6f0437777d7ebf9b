namespace Arivu.Portal.Papers.Layout;

internal sealed class Styled(Block child, Func<TextStyle, TextStyle> change) : Block
{
    internal override bool StaysWithNext => child.StaysWithNext;

    internal override float NaturalWidth(Scope scope) => child.NaturalWidth(Inside(scope));

    internal override Fit? Place(Size room, Scope scope)
    {
        var fit = child.Place(room, Inside(scope));
        return fit?.Rest is { } rest ? fit with { Rest = new Styled(rest, change) } : fit;
    }

    private Scope Inside(Scope scope) => scope with { Style = change(scope.Style) };
}
