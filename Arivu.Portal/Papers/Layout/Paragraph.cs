using Arivu.Portal.Papers.Lettering;

namespace Arivu.Portal.Papers.Layout;

/// <summary>Text that is broken into lines when its width is known.</summary>
internal sealed class Paragraph(IReadOnlyList<TextSpan> spans) : Block
{
    internal override float NaturalWidth(Scope scope) =>
        LineBreaker.Break(spans, Size.EndlessLength, scope.Style, scope.Type).Max(line => line.Width) + Tolerance;

    internal override Fit? Place(Size room, Scope scope) =>
        new BrokenText(LineBreaker.Break(spans, room.Width, scope.Style, scope.Type), 0, scope.Style.Align).Place(room, scope);
}
