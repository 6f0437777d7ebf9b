using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace Arivu.Portal.Tests.Catalog;

public sealed class PictureTests(CatalogPortal catalog) : IClassFixture<CatalogPortal>
{
    private readonly TestPortal _portal = catalog.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a program with a picture's name", "no picture")]
    [InlineData("an SVG with a script", "no picture")]
    [InlineData("a GIF", "no picture")]
    [InlineData("nothing", "no picture")]
    [InlineData("half a JPEG", "damaged")]
    [InlineData("30 MB", "5 MB")]
    [InlineData("a PNG that says it has 900 megapixels", "900 megapixels")]
    public async Task What_is_no_usable_picture_is_refused_and_nothing_is_stored(string upload, string said)
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() => SetAsync("AF-FLR-002", Pictures.Bad(upload)));
        Assert.Contains(said, bad.Errors["Picture"][0], StringComparison.Ordinal);
        Assert.Null((await ReadAsync("AF-FLR-002")).PictureHash);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_picture_is_stored_as_webp_in_two_sizes(SKEncodedImageFormat format)
    {
        Assert.True(await SetAsync("AF-LCA-1KG", Pictures.Draw(1600, 800, format)));
        Assert.Equal((960, 480), SizeOf(await FindAsync("AF-LCA-1KG", tile: false)));
        Assert.Equal((192, 96), SizeOf(await FindAsync("AF-LCA-1KG", tile: true)));
    }

    [Fact]
    public async Task A_small_picture_is_not_blown_up()
    {
        await SetAsync("AF-FLR-003", Pictures.Draw(100, 50, SKEncodedImageFormat.Png));
        Assert.Equal((100, 50), SizeOf(await FindAsync("AF-FLR-003", tile: false)));
    }

    [Fact]
    public async Task Camera_data_is_gone_and_the_picture_stands_upright()
    {
        // Held sideways: stored 200 x 100, shown 100 x 200; the red left half comes on top.
        await SetAsync("AF-FLR-004", Pictures.WithExif(Pictures.Draw(200, 100, SKEncodedImageFormat.Jpeg), orientation: 6));
        var stored = (await FindAsync("AF-FLR-004", tile: false))!;
        Assert.Equal((100, 200), SizeOf(stored));
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(stored.Bytes), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SECRET PLACE", System.Text.Encoding.Latin1.GetString(stored.Bytes), StringComparison.Ordinal);
        using var bitmap = SKBitmap.Decode(stored.Bytes);
        Assert.True(bitmap.GetPixel(50, 30).Red > 200 && bitmap.GetPixel(50, 30).Blue < 60);
        Assert.True(bitmap.GetPixel(50, 170).Blue > 200 && bitmap.GetPixel(50, 170).Red < 60);
    }

    [Fact]
    public async Task A_new_picture_takes_the_old_ones_place_and_removing_brings_the_drawn_pack_back()
    {
        await SetAsync("AF-FLR-005", Pictures.Draw(300, 300, SKEncodedImageFormat.Png));
        var first = (await ReadAsync("AF-FLR-005")).PictureHash;
        await SetAsync("AF-FLR-005", Pictures.Draw(300, 200, SKEncodedImageFormat.Png));
        Assert.NotEqual(first, (await ReadAsync("AF-FLR-005")).PictureHash);
        await _portal.AsAsync<ProductService, bool>(Role.Admin, products => products.RemovePictureAsync("AF-FLR-005", Cancel));
        Assert.Null((await ReadAsync("AF-FLR-005")).PictureHash);
        Assert.Null(await FindAsync("AF-FLR-005", tile: true));
    }

    [Fact]
    public async Task Shops_see_pictures_of_active_products_only()
    {
        await SetAsync("AF-FLR-006", Pictures.Draw(300, 300, SKEncodedImageFormat.Png));
        Assert.NotNull(await FindAsync("AF-FLR-006", tile: true, Role.Retailer));
        await _portal.AsAsync<ProductService, bool>(Role.Admin, products => products.DeactivateAsync("AF-FLR-006", "Test", Cancel));
        Assert.Null(await FindAsync("AF-FLR-006", tile: true, Role.Retailer));
        Assert.NotNull(await FindAsync("AF-FLR-006", tile: true, Role.Staff));
    }

    private static (int, int) SizeOf(PictureBytes? picture)
    {
        using var codec = SKCodec.Create(new MemoryStream(picture!.Bytes));
        Assert.Equal(SKEncodedImageFormat.Webp, codec.EncodedFormat);
        return (codec.Info.Width, codec.Info.Height);
    }

    private Task<bool> SetAsync(string sku, byte[] upload) => _portal.AsAsync<ProductService, bool>(Role.Admin, products => products.SetPictureAsync(sku, upload, Cancel));

    private Task<PictureBytes?> FindAsync(string sku, bool tile, string role = Role.Admin) =>
        _portal.AsAsync<PictureQueries, PictureBytes?>(role, pictures => pictures.FindAsync(sku, tile, Cancel), retailer: 1);

    private Task<Product> ReadAsync(string sku) => _portal.ReadAsync(db => db.Products.AsNoTracking().SingleAsync(p => p.Sku == sku, Cancel));
}
