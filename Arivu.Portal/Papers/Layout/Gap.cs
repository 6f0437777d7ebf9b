namespace Arivu.Portal.Papers.Layout;

internal sealed class Gap(float height) : Block
{
    internal override Fit? Place(Size room, Scope scope) => Fit.Empty(Math.Clamp(room.Height, 0, height));
}
