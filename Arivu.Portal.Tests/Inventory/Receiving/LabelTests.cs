using Arivu.Portal.Inventory.Receiving.Labels;
using Arivu.Portal.Papers;
using Jint;
using SkiaSharp;

namespace Arivu.Portal.Tests.Inventory.Receiving;

/// <summary>Labels are read back by a library that did not draw them: ZXing.</summary>
public sealed class LabelTests(Typesetter type) : IClassFixture<Typesetter>
{
    private const string Ean = "8901234567890";
    private static readonly BatchLabel Oil = new("AF-OIL-001", "Cold-Pressed Groundnut Oil 1 L", "1 L", Ean, "RF2611A", new DateOnly(2026, 11, 2), new DateOnly(2027, 5, 31));

    [Theory]
    [InlineData(LabelFormat.Sheet, Ean, "]C101089012345678901727053110RF2611A")]
    [InlineData(LabelFormat.Sheet, null, "RF2611A")]
    [InlineData(LabelFormat.Roll, Ean, "RF2611A")]
    [InlineData(LabelFormat.Roll, null, "RF2611A")]
    public void A_scanner_reads_the_first_label(LabelFormat format, string? ean, string typed)
    {
        var paper = LabelPaper.Of([new LabelRun(Oil with { Ean13 = ean }, 2)], format, skip: 0);

        Assert.Equal(typed, Read(paper.ToPng(type, 1, dpi: 600), paper, format));
    }

    [Fact]
    public void Long_names_and_batches_still_fit_and_can_be_read()
    {
        var label = Oil with { Name = string.Join(' ', Enumerable.Repeat("Khakhra", 20)), Batch = "ABCDEFGHIJ-123456789", PackSize = "12 x 500 g", Sku = "AF-KHAKHRA-LONG-0123456789" };
        foreach (var format in Enum.GetValues<LabelFormat>())
        {
            var paper = LabelPaper.Of([new LabelRun(label, 1)], format, skip: 0);

            Assert.Equal("ABCDEFGHIJ-123456789", Read(paper.ToPng(type, 1, dpi: 600), paper, format));
        }
    }

    [Theory]
    [InlineData(LabelFormat.Sheet, 24, 0, 1)]
    [InlineData(LabelFormat.Sheet, 25, 0, 2)]
    [InlineData(LabelFormat.Sheet, 20, 5, 2)]
    [InlineData(LabelFormat.Sheet, 1, 23, 1)]
    [InlineData(LabelFormat.Roll, 3, 0, 3)]
    public void So_many_labels_take_so_many_pages_and_are_the_same_bytes_every_time(LabelFormat format, int labels, int used, int pages)
    {
        byte[] Print() => LabelPaper.Of([new LabelRun(Oil, labels)], format, used).ToPdf(type);
        var file = Print();

        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);

        Assert.Equal(pages, pdf.NumberOfPages);
        Assert.Equal(labels, pdf.GetPages().Sum(page => page.GetWords().Count(word => word.Text == "RF2611A") - (format == LabelFormat.Roll ? 1 : 0)));
        Assert.Equal(file, Print());
    }

    // The bars of the first label, in pixels, handed to ZXing in an interpreter.
    private static string Read(byte[] png, PaperDocument paper, LabelFormat format)
    {
        using var page = SKBitmap.Decode(png);
        var (width, height) = format == LabelFormat.Sheet ? (page.Width / 3, page.Height / 8) : (page.Width, page.Height);
        Assert.True(paper.Width > 0);
        var row = Enumerable.Range(0, width).Select(x => (double)page.GetPixel(x, height * 7 / 10).Red).ToArray();
        using var engine = new Engine();
        engine.Execute("var self = this; var window = this;").Execute(File.ReadAllText(Path.Combine(Repository.Root, "wwwroot-assets", "node_modules", "@zxing", "library", "umd", "index.min.js")));
        engine.SetValue("row", row);
        return engine.Evaluate("""
            (function () {
              var high = 8, pixels = new Uint8ClampedArray(row.length * high);
              for (var y = 0; y < high; y++) for (var x = 0; x < row.length; x++) pixels[y * row.length + x] = row[x];
              var hints = new Map([[ZXing.DecodeHintType.ASSUME_GS1, true], [ZXing.DecodeHintType.TRY_HARDER, true]]);
              var bitmap = new ZXing.BinaryBitmap(new ZXing.HybridBinarizer(new ZXing.RGBLuminanceSource(pixels, row.length, high)));
              return new ZXing.Code128Reader().decode(bitmap, hints).getText();
            })()
            """).AsString();
    }
}
