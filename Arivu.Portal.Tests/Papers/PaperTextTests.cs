using Arivu.Portal.Papers;
using UglyToad.PdfPig;

namespace Arivu.Portal.Tests.Papers;

public sealed class PaperTextTests(Typesetter type) : IClassFixture<Typesetter>
{
    [Theory]
    [InlineData("Total ₹ 1,36,038.24 (round-off −0.24)")]
    [InlineData("அறிவு ஃபுட்ஸ் டிஸ்ட்ரிபியூஷன்")]
    [InlineData("ஸ்ரீ முருகன் ஸ்டோர்ஸ், கொடைக்கானல்")]
    [InlineData("श्री गणेश किराना, इलेक्ट्रॉनिक्स ज़िला")]
    [InlineData("Sri Murugan ஸ்ரீ முருகன் श्री मुरुगन ₹ 26\u00A0kg 5%")]
    [InlineData("two  spaces   three")]
    [InlineData("<script>alert('1')</script> & \"x\" (D:2026")]
    [InlineData("Ärger, café, naïve — “quoted” • fi ffi")]
    public void Text_copies_out_as_it_was_written(string text) => Assert.Equal(text, Read(Wide(text)));

    [Fact]
    public void Mixed_styles_in_a_paragraph_copy_out_as_one_line() =>
        Assert.Equal("GSTIN 33AAKCA4821M1ZQ ₹1,875.38 ஸ்ரீ", Read(Wide("GSTIN ", Paper.Bold("33AAKCA4821M1ZQ"), " ₹", Paper.Bold("1,875.38"), Paper.Colored(" ஸ்ரீ", PaperColor.Black))));

    [Fact]
    public void Letters_no_font_has_do_not_disturb_the_others() => Assert.Matches("^no font has .+ or .+ here$", Read(Wide("no font has 漢字 or 🙂 here")));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_unknown() => Assert.Equal("a\uFFFDb", Read(Wide("a\uD83Db")));

    [Fact]
    public void Tabs_and_control_characters_part_words() => Assert.Equal("a b c", Read(Wide("a\tb\u0007c")));

    [Fact]
    public void Every_kind_of_line_end_ends_a_line() => Assert.Equal("a\nb\nc", Read(Wide("a\r\nb\nc")));

    [Fact]
    public void Lines_break_between_words()
    {
        var pdf = SamplePapers.Of(Paper.Text("Ponni boiled rice of the new harvest, cleaned and sorted, in a bag of 26\u00A0kg")).ToPdf(type);

        var lines = PdfText.All(pdf).Split('\n');
        Assert.True(lines.Length > 1);
        Assert.Equal("Ponni boiled rice of the new harvest, cleaned and sorted, in a bag of 26\u00A0kg", string.Join(' ', lines));
    }

    [Fact]
    public void A_bold_amount_stays_with_the_sign_before_it()
    {
        var filler = new string('x', 30);
        var lines = PdfText.All(SamplePapers.Of(Paper.Text($"{filler} ₹", Paper.Bold("1,36,038.24"))).ToPdf(type)).Split('\n');

        Assert.Equal([filler, "₹1,36,038.24"], lines);
    }

    [Theory]
    [InlineData("0123456789", 200)]
    [InlineData("கொள்ளு", 60)]
    [InlineData("श्रीक्ष", 60)]
    public void An_endless_word_wraps_within_the_page(string part, int times)
    {
        var word = string.Concat(Enumerable.Repeat(part, times));
        var pdf = SamplePapers.Of(Paper.Text("before ", word, " after")).ToPdf(type);

        Assert.Equal($"before{word}after", string.Concat(PdfText.All(pdf).Split('\n', ' ')));
        using var document = PdfDocument.Open(pdf);
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.EndBaseLine.X, 0, 200.1));
    }

    [Fact]
    public void A_hundred_thousand_letters_without_a_space_are_set_in_moments()
    {
        var pages = PdfText.Pages(SamplePapers.Of(Paper.Text(new string('m', 100_000))).ToPdf(type));

        Assert.Equal(100_000, pages.Sum(page => page.Count(letter => letter == 'm')));
    }

    [Fact]
    public void Aligned_lines_end_where_their_room_ends()
    {
        using var document = PdfDocument.Open(SamplePapers.Of(Paper.Text("1,875.38").Right(), Paper.Text("middle").Centred()).ToPdf(type));
        var letters = document.GetPage(1).Letters;

        Assert.Equal(200, letters.First(letter => letter.Value == "8" && letter.StartBaseLine.X > 190).EndBaseLine.X, tolerance: 0.1);
        var middle = letters.Where(letter => letter.StartBaseLine.Y < 180).ToList();
        Assert.Equal(200 - middle[^1].EndBaseLine.X, middle[0].StartBaseLine.X, tolerance: 0.1);
    }

    private static PaperDocument Wide(params IReadOnlyList<TextSpan> spans) => SamplePapers.Of(Paper.Text(spans)) with { Width = 800 };

    private string Read(PaperDocument document) => PdfText.All(document.ToPdf(type));
}
