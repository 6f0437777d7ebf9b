using Arivu.Portal.Papers.Drawing;
using Arivu.Portal.Papers.Lettering;

namespace Arivu.Portal.Papers.Layout;

/// <summary>The lines of a paragraph from one of them on; splits between lines.</summary>
internal sealed class BrokenText(IReadOnlyList<TextLine> lines, int from, Alignment align) : Block
{
    internal override Fit? Place(Size room, Scope scope)
    {
        var (width, height, end) = (0f, 0f, from);
        while (end < lines.Count && height + lines[end].Height <= room.Height + Tolerance)
        {
            height += lines[end].Height;
            width = Math.Max(width, lines[end].Width);
            end++;
        }

        return end == from
            ? null
            : new Fit(width, height, (canvas, area) => Draw(end, canvas, area), end < lines.Count ? new BrokenText(lines, end, align) : null);
    }

    private void Draw(int end, ICanvas canvas, Area area)
    {
        var y = area.Y;
        for (var i = from; i < end; i++)
        {
            lines[i].Draw(canvas, area.X + ((area.Width - lines[i].Width) * align.Part), y);
            y += lines[i].Height;
        }
    }
}
