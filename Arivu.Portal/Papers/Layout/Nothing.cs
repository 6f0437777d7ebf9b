namespace Arivu.Portal.Papers.Layout;

internal sealed class Nothing : Block
{
    internal override Fit? Place(Size room, Scope scope) => Fit.Empty();
}
