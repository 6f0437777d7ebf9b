using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Lettering;
using SkiaSharp;

namespace Arivu.Portal.Papers.Drawing;

/// <summary>Draws with Skia, on the pages of a PDF or on a picture.</summary>
internal sealed class SkiaCanvas(Func<FontFile, SKTypeface> typefaces, int pages) : ICanvas, IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };
    private readonly SkiaText _text = new(typefaces);
    private readonly Dictionary<PictureFile, SKImage> _pictures = [];
    private SKCanvas? _target;

    public int Page { get; private set; }

    public int Pages => pages;

    private SKCanvas Target => _target ?? throw new InvalidOperationException("No page has been begun.");

    public void Draw(Ink ink, SKCanvas target, int page)
    {
        (_target, Page) = (target, page);
        ink(this, default);
    }

    public void Text(TextSlice slice, float x, float baseline)
    {
        using var blob = _text.Blob(slice);
        if (blob is not null)
        {
            Target.DrawText(blob, x, baseline, Filling(slice.Style.Color));
        }
    }

    public void Frame(Area area, BoxStyle style)
    {
        if (!style.Fill.IsClear)
        {
            Target.DrawRoundRect(Rect(area), style.Radius, style.Radius, Filling(style.Fill));
        }

        var (lines, color) = (style.Border, style.BorderColor);
        if (style.Radius > 0 && lines.Left > 0)
        {
            Target.DrawRoundRect(Rect(area), style.Radius, style.Radius, Stroking(lines.Left, color));
            return;
        }

        Line(area.X, area.Y, area.X, area.Bottom, lines.Left, color);
        Line(area.Right, area.Y, area.Right, area.Bottom, lines.Right, color);
        Line(area.X, area.Y, area.Right, area.Y, lines.Top, color);
        Line(area.X, area.Bottom, area.Right, area.Bottom, lines.Bottom, color);
    }

    public void Line(float x1, float y1, float x2, float y2, float thickness, PaperColor color)
    {
        // Skia draws a line of no thickness as a hairline.
        if (thickness > 0)
        {
            Target.DrawLine(x1, y1, x2, y2, Stroking(thickness, color));
        }
    }

    public void Shape(Outline outline, float x, float y, PaperColor color)
    {
        using var path = SKPath.ParseSvgPathData(outline.Data);
        path.Transform(SKMatrix.CreateTranslation(x, y));
        Target.DrawPath(path, Filling(color));
    }

    public void Bars(IReadOnlyList<Area> bars, float x, float y, PaperColor color)
    {
        using var builder = new SKPathBuilder();
        foreach (var bar in bars)
        {
            builder.AddRect(Rect(bar with { X = bar.X + x, Y = bar.Y + y }));
        }

        using var path = builder.Detach();
        Target.DrawPath(path, Filling(color));
    }

    public void Picture(PictureFile file, Area area)
    {
        // One image object for all pages: Skia then stores its data once.
        var image = _pictures.GetValueOrDefault(file) ?? (_pictures[file] = SKImage.FromEncodedData(file.Encoded));
        Target.DrawImage(image, Rect(area), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    public void Link(Area area, Uri address) => Target.DrawUrlAnnotation(Rect(area), address.OriginalString).Dispose();

    public void Dispose()
    {
        foreach (var image in _pictures.Values)
        {
            image.Dispose();
        }

        _text.Dispose();
        _paint.Dispose();
    }

    private static SKRect Rect(Area area) => new(area.X, area.Y, area.Right, area.Bottom);

    private SKPaint Filling(PaperColor color)
    {
        (_paint.Style, _paint.Color) = (SKPaintStyle.Fill, new SKColor(color.Argb));
        return _paint;
    }

    private SKPaint Stroking(float thickness, PaperColor color)
    {
        (_paint.Style, _paint.StrokeWidth, _paint.Color) = (SKPaintStyle.Stroke, thickness, new SKColor(color.Argb));
        return _paint;
    }
}
