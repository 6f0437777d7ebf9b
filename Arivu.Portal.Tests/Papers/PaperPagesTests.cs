using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Tests.Papers;

public sealed class PaperPagesTests(Typesetter type) : IClassFixture<Typesetter>
{
    [Fact]
    public void Content_flows_over_pages()
    {
        Assert.Equal(["a1 a2 a3 a4 a5 a6 a7 a8 a9 a10", "a11 a12"], Pages(SamplePapers.Pile("a", 12)));
        Assert.Equal(["p1 p2 p3 p4 p5 p6 p7 p8 p9 p10", "p11 p12"], Pages(SamplePapers.Paragraph("p", 12)));
    }

    [Fact]
    public void A_page_break_ends_the_page_and_leaves_no_empty_one() =>
        Assert.Equal(["a1", "b1"], Pages(Paper.PageBreak, Paper.Text("a1"), Paper.PageBreak, Paper.Text("b1"), Paper.PageBreak));

    [Fact]
    public void What_is_kept_together_moves_to_the_next_page() =>
        Assert.Equal(["a1 a2 a3 a4 a5 a6 a7", "b1 b2 b3 b4"], Pages(SamplePapers.Pile("a", 7), SamplePapers.Pile("b", 4).KeptTogether()));

    [Fact]
    public void What_is_kept_together_splits_when_it_is_taller_than_a_page() =>
        Assert.Equal(
            ["a1", "b1 b2 b3 b4 b5 b6 b7 b8 b9 b10", "b11 b12 c1 c2 c3"],
            Pages(Paper.Text("a1"), SamplePapers.Pile("b", 12).KeptTogether(), SamplePapers.Pile("c", 3).KeptTogether()));

    [Fact]
    public void A_heading_stays_with_what_follows_it() =>
        Assert.Equal(["a1 a2 a3 a4 a5 a6 a7 a8 a9", "h b1 b2"], Pages([.. SamplePapers.Lines("a", 9), Paper.Text("h").Bold().KeptWithNext(), .. SamplePapers.Lines("b", 2)]));

    [Fact]
    public void Headings_in_a_row_move_as_one() =>
        Assert.Equal(
            ["a1 a2 a3 a4 a5 a6 a7", "h1 h2 b1 b2"],
            Pages([.. SamplePapers.Lines("a", 7), Paper.Text("h1").KeptWithNext(), Paper.Text("h2").Padded(Sides.All(0)).KeptWithNext().Bold(), SamplePapers.Pile("b", 2).KeptTogether()]));

    [Fact]
    public void A_heading_over_something_taller_than_a_page_stays_at_its_top() =>
        Assert.Equal(
            ["a1", "h b1 b2 b3 b4 b5 b6 b7 b8 b9", "b10 b11 b12"],
            Pages(Paper.Text("a1"), Paper.Text("h").KeptWithNext(), SamplePapers.Pile("b", 12).KeptTogether()));

    [Fact]
    public void Columns_side_by_side_each_go_on_by_themselves() =>
        Assert.Equal(
            ["l1 l2 l3 l4 l5 l6 l7 l8 l9 l10 r1 r2 r3", "l11 l12", "end"],
            Pages(Paper.Row(10, (Track.Share(), SamplePapers.Paragraph("l", 12)), (Track.Fixed(80), SamplePapers.Pile("r", 3))), Paper.PageBreak, Paper.Text("end")));

    [Fact]
    public void A_box_goes_on_with_its_padding_on_the_next_page() =>
        Assert.Equal(["a1 a2 a3 a4 a5 a6 a7 a8", "a9 a10"], Pages(SamplePapers.Pile("a", 10).Padded(10, 20).Bordered(Sides.All(1), PaperColor.Ink)));

    [Fact]
    public void The_first_page_has_its_own_head_and_every_foot_counts()
    {
        var document = SamplePapers.Of(SamplePapers.Pile("a", 10)) with
        {
            FirstHeader = Paper.Text("TAX INVOICE\nOriginal"),
            Header = Paper.Text("continued"),
            Footer = Paper.PageNumber((page, pages) => $"Page {page} of {pages}").Right(),
        };

        Assert.Equal(["TAX INVOICE Original a1 a2 a3 a4 a5 a6 a7 Page 1 of 2", "continued a8 a9 a10 Page 2 of 2"], Pages(document));
    }

    [Fact]
    public void What_is_absent_leaves_no_gap()
    {
        var spaced = Paper.Column(20, Paper.Text("a1"), Paper.Nothing, Paper.Text("a2"), Paper.Nothing);

        Assert.Equal(["a1 a2 b1 b2 b3 b4 b5 b6 b7", "b8"], Pages(spaced, SamplePapers.Pile("b", 8)));
    }

    [Fact]
    public void A_gap_at_the_end_of_a_page_is_not_carried_over() =>
        Assert.Equal(["a1 a2 a3 a4 a5 a6 a7 a8 a9", "b1"], Pages(SamplePapers.Pile("a", 9), Paper.Gap(50), Paper.Text("b1")));

    [Fact]
    public void An_empty_paper_has_one_page() => Assert.Equal([""], Pages(Paper.Nothing));

    [Fact]
    public void What_can_neither_fit_nor_split_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Pages(Paper.Text("a1"), Paper.Qr("upi://pay", 201)));
        Assert.Equal("Page 2 of 'Sample' has no room for something that cannot be split.", error.Message);

        var head = SamplePapers.Of(Paper.Text("a")) with { Header = SamplePapers.Pile("h", 11) };
        Assert.Contains("head and foot of page 1", Assert.Throws<InvalidOperationException>(() => Pages(head)).Message, StringComparison.Ordinal);
    }

    private string[] Pages(params IReadOnlyList<Block> blocks) => Pages(SamplePapers.Of(blocks));

    private string[] Pages(PaperDocument document) => [.. PdfText.Pages(document.ToPdf(type)).Select(page => page.Replace('\n', ' '))];
}
