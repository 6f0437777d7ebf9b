using SkiaSharp;

namespace Arivu.Portal.Papers;

/// <summary>A picture to be set on papers, checked when made.</summary>
public sealed class PictureFile
{
    /// <summary>Takes a copy of an encoded picture.</summary>
    /// <exception cref="ArgumentException">The bytes are no picture in a format known here.</exception>
    public PictureFile(ReadOnlySpan<byte> encoded)
    {
        Encoded = encoded.ToArray();
        var size = SKBitmap.DecodeBounds(Encoded);
        if (size.Width <= 0 || size.Height <= 0)
        {
            throw new ArgumentException("The bytes are no picture in a format known here.", nameof(encoded));
        }

        (Width, Height) = (size.Width, size.Height);
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    internal byte[] Encoded { get; }
}
