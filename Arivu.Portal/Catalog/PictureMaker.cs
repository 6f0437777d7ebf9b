using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;
using SkiaSharp;

namespace Arivu.Portal.Catalog;

/// <summary>The two sizes that are stored of an uploaded picture, as WebP.</summary>
/// <param name="Full">At most 960 px wide and high.</param>
/// <param name="Tile">At most 192 px wide and high.</param>
public sealed record MadePicture(byte[] Full, byte[] Tile);

/// <summary>
/// Reads an upload by its content, never by its name, and draws it anew: what is stored holds pixels only, no camera data, no
/// place and nothing hidden behind the image.
/// </summary>
public sealed class PictureMaker(IStringLocalizer<CatalogWords> T) : IDisposable
{
    /// <summary>Bytes of an upload at most.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Pixels of an upload at most; told by its head, before anything is unpacked.</summary>
    public const long MostPixels = 40_000_000;

    private const int FullSide = 960;
    private const int TileSide = 192;
    private const int Quality = 84;

    // Unpacked, the largest picture takes 160 MB, twice that while a turned one is set upright: one at a time.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Makes both sizes.</summary>
    /// <exception cref="BadInputException">Field "Picture": too large, no picture, or a damaged one.</exception>
    public async Task<MadePicture> MakeAsync(byte[] upload, CancellationToken cancel)
    {
        Refuse(upload.Length > MostBytes, T["The file has {0} MB; at most 5 MB can be taken", upload.Length / 1024 / 1024]);
        await _turn.WaitAsync(cancel);
        try
        {
            using var picture = Read(upload);
            return new MadePicture(Encode(picture, FullSide), Encode(picture, TileSide));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private SKBitmap Read(byte[] upload)
    {
        using var data = SKData.CreateCopy(upload);
        using var codec = SKCodec.Create(data);
        Refuse(codec?.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp), T["This is no picture the shop can show. Choose a JPEG, PNG or WebP file"]);
        var (width, height) = (codec!.Info.Width, codec.Info.Height);
        Refuse((long)width * height > MostPixels, T["The picture has {0} megapixels; at most 40 can be taken", (long)width * height / 1_000_000]);
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return Upright(bitmap, codec.EncodedOrigin);
        }

        bitmap.Dispose();
        throw new BadInputException("Picture", T["The picture is damaged: it ends too early or cannot be unpacked"]);
    }

    // The camera's note of how it was held goes with the metadata, so the pixels are turned instead.
    private static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft)
        {
            return bitmap;
        }

        using (bitmap)
        {
            var sideways = origin >= SKEncodedOrigin.LeftTop;
            var (width, height) = sideways ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
            var turned = new SKBitmap(bitmap.Info.WithSize(width, height));
            using var canvas = new SKCanvas(turned);
            canvas.SetMatrix(Turn(origin, bitmap.Width, bitmap.Height));
            canvas.DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);
            return turned;
        }
    }

    // The eight orientations of EXIF tag 0x0112, as matrices that bring the stored pixels upright.
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static byte[] Encode(SKBitmap picture, int side)
    {
        var scale = Math.Min(1d, (double)side / Math.Max(picture.Width, picture.Height));
        var size = new SKSizeI(Math.Max(1, (int)Math.Round(picture.Width * scale)), Math.Max(1, (int)Math.Round(picture.Height * scale)));
        using var small = picture.Resize(picture.Info.WithSize(size), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var bytes = small.Encode(SKEncodedImageFormat.Webp, Quality);
        return bytes.ToArray();
    }

    private static void Refuse(bool wrong, string words)
    {
        if (wrong)
        {
            throw new BadInputException("Picture", words);
        }
    }
}
