using Arivu.Portal.Papers.Layout;
using SkiaSharp;

namespace Arivu.Portal.Papers.Drawing;

internal static class PdfWriter
{
    private const string Program = "Arivu Portal";

    public static byte[] Write(PaperDocument document, Typesetter type)
    {
        var pages = Paginator.Pages(document, type);
        var typefaces = GlyphCensus.Of(pages).ToDictionary(used => used.Key, used => used.Key.For(used.Value));
        try
        {
            using var canvas = new SkiaCanvas(font => typefaces[font], pages.Count);
            return PdfStamps.Fix(Draw(document, pages, canvas), document.Date);
        }
        finally
        {
            foreach (var typeface in typefaces.Values)
            {
                typeface.Dispose();
            }
        }
    }

    private static byte[] Draw(PaperDocument document, IReadOnlyList<Ink> pages, SkiaCanvas canvas)
    {
        using var file = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(file, Properties(document)))
        {
            for (var i = 0; i < pages.Count; i++)
            {
                canvas.Draw(pages[i], pdf.BeginPage(document.Width, document.Height), i + 1);
                pdf.EndPage();
            }

            pdf.Close();
        }

        return file.ToArray();
    }

    private static SKDocumentPdfMetadata Properties(PaperDocument document)
    {
        // As UTC, whatever the offset: otherwise SkiaSharp writes the server's own zone. PdfStamps puts the right one in.
        var date = DateTime.SpecifyKind(document.Date.DateTime, DateTimeKind.Utc);
        return SKDocumentPdfMetadata.Default with
        {
            Title = document.Title,
            Author = document.Author,
            Subject = document.Subject,
            Creator = Program,
            Producer = Program,
            Creation = date,
            Modified = date,
            PdfA = true,
        };
    }
}
