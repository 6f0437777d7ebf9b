using Arivu.Portal.Papers.Layout;
using SkiaSharp;

namespace Arivu.Portal.Papers.Drawing;

internal static class PngWriter
{
    private const float PointsPerInch = 72;

    public static byte[] Write(PaperDocument document, Typesetter type, int page, float dpi)
    {
        var pages = Paginator.Pages(document, type);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page, pages.Count);
        var scale = dpi / PointsPerInch;
        using var surface = SKSurface.Create(new SKImageInfo((int)MathF.Round(document.Width * scale), (int)MathF.Round(document.Height * scale)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        using var canvas = new SkiaCanvas(font => font.Whole, pages.Count);
        canvas.Draw(pages[page - 1], surface.Canvas, page);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
