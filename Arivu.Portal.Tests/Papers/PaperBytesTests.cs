using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Drawing;
using Arivu.Portal.Papers.Lettering;
using UglyToad.PdfPig;

namespace Arivu.Portal.Tests.Papers;

public sealed class PaperBytesTests(Typesetter type) : IClassFixture<Typesetter>
{
    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        using var another = new Typesetter();

        Assert.Equal(Hash(SampleInvoice.Of(12)), PaperHash.Of(SampleInvoice.Of(12).ToPdf(another)));
    }

    [Fact]
    public void A_hundred_documents_at_once_give_the_same_bytes()
    {
        var hashes = new string[100];
        Parallel.For(0, hashes.Length, i => hashes[i] = Hash(SampleInvoice.Of(i % 2 == 0 ? 12 : 3)));

        string[] alone = [Hash(SampleInvoice.Of(12)), Hash(SampleInvoice.Of(3))];
        Assert.All(hashes.Index(), item => Assert.Equal(alone[item.Index % 2], item.Item));
    }

    [Fact]
    public void A_changed_word_changes_the_hash() =>
        Assert.False(Hash(SamplePapers.Of(Paper.Text("₹ 1.00"))) == Hash(SamplePapers.Of(Paper.Text("₹ 1.01"))));

    [Fact]
    public void A_hash_is_sixty_four_lower_case_digits() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", PaperHash.Of([]));

    [Fact]
    public void The_properties_say_what_when_and_by_whom_even_in_other_scripts()
    {
        var document = SamplePapers.Of(Paper.Text("x")) with { Title = "(விலை) /ModDate (D:20000101 /ID [<00", Author = "அறிவு", Subject = "INV/26-27/000412" };
        using var pdf = PdfDocument.Open(document.ToPdf(type));

        Assert.Equal(document.Title, pdf.Information.Title);
        Assert.Equal(("அறிவு", "INV/26-27/000412"), (pdf.Information.Author, pdf.Information.Subject));
        Assert.Equal(("D:20261122184207+05'30'", "D:20261122184207+05'30'"), (pdf.Information.CreationDate, pdf.Information.ModifiedDate));
    }

    [Fact]
    public void An_id_skia_wrote_as_plain_bytes_is_replaced_too()
    {
        var pdf = SamplePapers.Of(Paper.Text("x")).ToPdf(type);
        var (from, to) = (pdf.AsSpan().LastIndexOf("/ID ["u8), pdf.AsSpan().LastIndexOf("]>>"u8));

        Assert.Equal(pdf, PdfStamps.Fix([.. pdf.AsSpan(0, from), .. "/ID [(ab]>>\\)c) (ab]>>\\)c)"u8, .. pdf.AsSpan(to)], SamplePapers.Date));
    }

    [Fact]
    public void Twelve_lines_with_three_scripts_stay_below_eighty_kilobytes() =>
        Assert.InRange(SampleInvoice.Of(12).ToPdf(type).Length, 10_000, 80_000);

    [Fact]
    public void Where_fonts_cannot_be_cut_they_are_embedded_whole_and_the_text_is_the_same()
    {
        using var uncut = new Typesetter(FontBook.Embedded((_, _) => null));
        var (cut, whole) = (SampleInvoice.Of(12).ToPdf(type), SampleInvoice.Of(12).ToPdf(uncut));

        Assert.Equal(PdfText.All(cut), PdfText.All(whole));
        Assert.True(whole.Length > cut.Length * 4, $"cut {cut.Length}, whole {whole.Length}");
    }

    [Fact]
    public void A_picture_on_every_page_is_stored_once()
    {
        var noise = new byte[64 * 64 * 4];
        new Random(1).NextBytes(noise);
        var logo = new PictureFile(SamplePictures.Png(64, 64, noise));
        var document = SamplePapers.Of(SamplePapers.Pile("a", 50)) with { Header = Paper.Picture(logo, 40, 40) };

        Assert.Equal((64, 64), (logo.Width, logo.Height));
        var without = (document with { Header = Paper.Gap(40) }).ToPdf(type).Length;
        Assert.InRange(document.ToPdf(type).Length - without, 5_000, 2 * noise.Length);
    }

    [Fact]
    public void What_is_no_picture_is_refused() => Assert.Throws<ArgumentException>(() => new PictureFile("no picture"u8));

    private string Hash(PaperDocument document) => PaperHash.Of(document.ToPdf(type));
}
