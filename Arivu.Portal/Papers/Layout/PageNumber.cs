namespace Arivu.Portal.Papers.Layout;

/// <summary>A line of the page number and the number of pages; room is kept for four digits each.</summary>
internal sealed class PageNumber(Func<int, int, string> words) : Block
{
    private const int Widest = 8888;

    internal override Fit? Place(Size room, Scope scope)
    {
        if (Line(Widest, Widest, scope) is not { } kept || kept.Height > room.Height + Tolerance)
        {
            return null;
        }

        return kept with
        {
            Draw = (canvas, area) =>
            {
                var line = Line(canvas.Page, canvas.Pages, scope)!;
                line.Draw(canvas, area with { X = area.X + ((area.Width - line.Width) * scope.Style.Align.Part), Width = line.Width });
            },
        };
    }

    // Laid out without limits: a line does not wrap because the count grew.
    private Fit? Line(int page, int pages, Scope scope) => new Paragraph([words(page, pages)]).Place(Size.Endless, scope);
}
