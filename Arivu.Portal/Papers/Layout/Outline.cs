using SkiaSharp;

namespace Arivu.Portal.Papers.Layout;

/// <summary>SVG path data, checked when made.</summary>
internal sealed class Outline
{
    public Outline(string data)
    {
        using var path = SKPath.ParseSvgPathData(data);
        if (path is null || path.IsEmpty)
        {
            throw new ArgumentException($"'{data}' is no path data.", nameof(data));
        }

        Data = data;
    }

    public string Data { get; }
}
