using SkiaSharp;

namespace Arivu.Portal.Tests.Papers;

internal static class SamplePictures
{
    /// <summary>A PNG file of these pixels, four bytes each.</summary>
    public static byte[] Png(int width, int height, byte[] pixels)
    {
        using var image = SKImage.FromPixelCopy(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul), pixels);
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>How far two pictures are apart: mean difference of a channel (0 to 255) and part of clearly different pixels.</summary>
    public static (double Mean, double Different) Compare(byte[] one, byte[] two)
    {
        using var a = SKBitmap.Decode(one);
        using var b = SKBitmap.Decode(two);
        Assert.Equal((a.Width, a.Height), (b.Width, b.Height));
        var (sum, different) = (0L, 0);
        foreach (var (p, q) in a.Pixels.Zip(b.Pixels))
        {
            int[] apart = [Math.Abs(p.Red - q.Red), Math.Abs(p.Green - q.Green), Math.Abs(p.Blue - q.Blue)];
            sum += apart.Sum();
            different += apart.Max() > 48 ? 1 : 0;
        }

        var pixels = (double)a.Width * a.Height;
        return (sum / pixels / 3, different / pixels);
    }
}
