namespace Arivu.Portal.Papers.Layout;

/// <summary>Understood by <see cref="Column"/>; anywhere else it is nothing.</summary>
internal sealed class PageBreak : Block
{
    internal override Fit? Place(Size room, Scope scope) => Fit.Empty();
}
