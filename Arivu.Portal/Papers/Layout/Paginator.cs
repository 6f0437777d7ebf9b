using Arivu.Portal.Papers.Drawing;

namespace Arivu.Portal.Papers.Layout;

/// <summary>Lays a document out on pages. Nothing is drawn before all is placed, so each page knows how many there are.</summary>
internal static class Paginator
{
    public static IReadOnlyList<Ink> Pages(PaperDocument document, Typesetter type) => document.Next.Count == 0
        ? PagesOf(document, type)
        : [.. document.Next.Prepend(document).SelectMany(part => Numbered(PagesOf(part, type)))];

    private static IEnumerable<Ink> Numbered(List<Ink> pages) => pages.Select((page, index) => new Ink((canvas, area) => page(new PartCanvas(canvas, index + 1, pages.Count), area)));

    private static List<Ink> PagesOf(PaperDocument document, Typesetter type)
    {
        var pages = new List<Ink>();
        for (var body = document.Body; body is not null;)
        {
            var (page, rest) = Place(document, body, pages.Count + 1, new Scope(document.Style, type));
            pages.Add(page);
            body = rest;
        }

        return pages;
    }

    private static (Ink Page, Block? Left) Place(PaperDocument document, Block body, int number, Scope scope)
    {
        var inner = new Area(0, 0, document.Width, document.Height).Inset(document.Margin);
        var header = (number == 1 ? document.FirstHeader : null) ?? document.Header;
        if (header.Place(new Size(inner.Width, inner.Height), scope) is not { Rest: null } head
            || document.Footer.Place(new Size(inner.Width, inner.Height - head.Height), scope) is not { Rest: null } foot)
        {
            throw new InvalidOperationException($"The head and foot of page {number} of '{document.Title}' are taller than the page.");
        }

        var room = new Size(inner.Width, inner.Height - head.Height - foot.Height);
        var fit = body.Place(room, scope) ?? body.Place(room, scope with { LastResort = true })
            ?? throw new InvalidOperationException($"Page {number} of '{document.Title}' has no room for something that cannot be split.");
        return (Draw, fit.Rest);

        void Draw(ICanvas canvas, Area _)
        {
            head.Draw(canvas, inner with { Height = head.Height });
            fit.Draw(canvas, inner with { Y = inner.Y + head.Height, Height = fit.Height });
            foot.Draw(canvas, inner with { Y = inner.Bottom - foot.Height, Height = foot.Height });
        }
    }
}
