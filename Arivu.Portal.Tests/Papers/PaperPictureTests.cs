using Arivu.Portal.Papers;
using QRCoder;
using SkiaSharp;

namespace Arivu.Portal.Tests.Papers;

public sealed class PaperPictureTests(Typesetter type) : IClassFixture<Typesetter>
{
    private const string Upi = "upi://pay?pa=arivu@bank&pn=Arivu%20Foods&am=13628.00&cu=INR&tn=INV%2F26-27%2F000412";

    // The stored pictures have few colours, and other processors round otherwise: that much is no difference.
    private const double MostMean = 0.6;
    private const double MostDifferent = 0.00015;

    /// <summary>When this fails by intent, look at the picture the message names and put it in the stored one's place.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_sample_invoice_looks_as_it_did(int page)
    {
        var drawn = SampleInvoice.Of(12).ToPng(type, page, dpi: 50);
        var seen = Path.Combine(AppContext.BaseDirectory, $"sample-invoice-{page}.png");
        File.WriteAllBytes(seen, drawn);

        var (mean, different) = SamplePictures.Compare(Stored(page), drawn);
        Assert.True(mean < MostMean && different < MostDifferent, $"The page is not as stored (mean {mean:0.00}, different {different:P3}): see {seen}");
    }

    [Fact]
    public void The_comparison_sees_one_changed_quantity()
    {
        var changed = SampleInvoice.Of(12, firstQuantity: 97).ToPng(type, 1, dpi: 50);

        Assert.True(SamplePictures.Compare(Stored(1), changed).Different > MostDifferent);
    }

    [Fact]
    public void A_qr_code_is_drawn_module_by_module()
    {
        using var code = QRCodeGenerator.GenerateQrCode(Upi, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix.Count - 8;
        using var page = SKBitmap.Decode((SamplePapers.Of(Paper.Qr(Upi, modules * 3)) with { Height = 400, Width = 400 }).ToPng(type, 1, dpi: 72));

        for (var (x, y) = (0, 0); y < modules; (x, y) = x + 1 < modules ? (x + 1, y) : (0, y + 1))
        {
            Assert.Equal(code.ModuleMatrix[y + 4][x + 4], page.GetPixel((x * 3) + 1, (y * 3) + 1).Red < 128);
        }
    }

    [Fact]
    public void Bars_boxes_shapes_and_layers_stand_where_they_are_put()
    {
        var red = PaperColor.Rgb(0xFF0000);
        var bars = Paper.Modules([[true, false, true, true]], 40, 20);
        var sign = Paper.Layers(Paper.Gap(30).Filled(PaperColor.Rgb(0x00FF00)), Paper.Shape("M0 0H10V10H0Z", 10, 10, red));
        var low = Paper.Shape("M0 0H10V10H0Z", 10, 10, red).Placed(Alignment.End, Alignment.End).AtLeast(40);
        using var page = SKBitmap.Decode(SamplePapers.Of(bars, sign, low, Paper.Gap(10).Bordered(Sides.Above(4), red)).ToPng(type, 1, dpi: 72));

        Assert.Equal([true, false, true, true, false], Enumerable.Range(0, 5).Select(i => page.GetPixel((i * 10) + 5, 10) == SKColors.Black));
        Assert.Equal((SKColors.Red, new SKColor(0xFF00FF00)), (page.GetPixel(5, 25), page.GetPixel(15, 25)));
        Assert.Equal((SKColors.White, SKColors.Red), (page.GetPixel(195, 75), page.GetPixel(195, 85)));
        Assert.Equal((SKColors.Red, SKColors.White), (page.GetPixel(100, 90), page.GetPixel(100, 96)));
    }

    [Fact]
    public void Lines_between_columns_begin_below_the_head()
    {
        var spec = SamplePapers.Table(2) with { ColumnRule = 2, RuleColor = PaperColor.Black };
        using var page = SKBitmap.Decode(SamplePapers.Of(Paper.Table(spec)).ToPng(type, 1, dpi: 72));

        Assert.Equal([false, true, true, false], Enumerable.Range(0, 4).Select(row => page.GetPixel(60, (row * 20) + 10) == SKColors.Black));
    }

    [Fact]
    public void Rounded_corners_stay_white_outside()
    {
        var box = Paper.Gap(40).Filled(PaperColor.Black, radius: 10).Bordered(Sides.All(1), PaperColor.Black);
        using var page = SKBitmap.Decode(SamplePapers.Of(box.Padded(Sides.All(10))).ToPng(type, 1, dpi: 72));

        Assert.Equal((SKColors.White, SKColors.Black), (page.GetPixel(11, 11), page.GetPixel(30, 30)));
    }

    [Fact]
    public void A_link_opens_its_address()
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(SamplePapers.Of(Paper.Text("Pay by UPI").Linked(new Uri(Upi))).ToPdf(type));

        Assert.Equal(Upi, Assert.Single(pdf.GetPage(1).GetHyperlinks()).Uri);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Paper.Shape("no outline", 1, 1, PaperColor.Ink));
        Assert.Throws<ArgumentException>(() => Paper.Qr(new string('x', 3_000), 80));
        Assert.Throws<ArgumentOutOfRangeException>(() => SamplePapers.Of(Paper.Text("x")).ToPng(type, 2, 72));
    }

    private static byte[] Stored(int page)
    {
        using var file = typeof(PaperPictureTests).Assembly.GetManifestResourceStream($"sample-invoice-{page}.png")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
