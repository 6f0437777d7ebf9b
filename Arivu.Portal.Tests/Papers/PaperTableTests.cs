using System.Globalization;
using Arivu.Portal.Papers;

namespace Arivu.Portal.Tests.Papers;

public sealed class PaperTableTests(Typesetter type) : IClassFixture<Typesetter>
{
    [Fact]
    public void Five_thousand_rows_carry_their_head_and_their_sums_from_page_to_page()
    {
        var spec = SamplePapers.Table(5_000) with
        {
            CarriedForward = count => new TableRow([Paper.Text($"Carried forward {count}")], Spans: [2]),
            BroughtForward = count => new TableRow([Paper.Text($"Brought forward {count}")], Spans: [2]),
        };

        var pages = Pages(spec);

        // Ten lines: head, brought forward, seven rows, carried forward; the first page has a row more, so does the last.
        Assert.Equal("No. Goods 1 goods 1 2 goods 2 3 goods 3 4 goods 4 5 goods 5 6 goods 6 7 goods 7 8 goods 8 Carried forward 8", pages[0]);
        Assert.Equal("No. Goods Brought forward 8 9 goods 9 10 goods 10 11 goods 11 12 goods 12 13 goods 13 14 goods 14 15 goods 15 Carried forward 15", pages[1]);
        Assert.All(pages, page => Assert.StartsWith("No. Goods ", page, StringComparison.Ordinal));
        Assert.EndsWith("goods 5000", pages[^1], StringComparison.Ordinal);
        for (var i = 1; i < pages.Length; i++)
        {
            var carried = int.Parse(pages[i - 1].Split("Carried forward ")[1], CultureInfo.InvariantCulture);
            Assert.StartsWith($"No. Goods Brought forward {carried} {carried + 1} goods {carried + 1} ", pages[i] + " ", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_table_that_just_fills_the_page_carries_nothing_forward()
    {
        var spec = SamplePapers.Table(9) with { CarriedForward = _ => new TableRow([Paper.Text("carried")], Spans: [2]) };

        Assert.DoesNotContain("carried", Assert.Single(Pages(spec)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_not_split_while_it_fits_on_a_page()
    {
        var spec = SamplePapers.Table(7);
        var pages = Pages(spec with { Rows = [.. spec.Rows, new TableRow([Paper.Text("tall"), SamplePapers.Paragraph("t", 4)])] });

        Assert.EndsWith("goods 7", pages[0], StringComparison.Ordinal);
        Assert.Equal("No. Goods tall t1 t2 t3 t4", pages[1]);
    }

    [Fact]
    public void A_row_taller_than_a_page_splits_and_the_rows_after_it_follow()
    {
        var spec = SamplePapers.Table(2) with { BroughtForward = count => new TableRow([Paper.Text($"brought {count}")], Spans: [2]) };
        spec = spec with { Rows = [spec.Rows[0], new TableRow([Paper.Text("tall"), SamplePapers.Paragraph("t", 20)]), spec.Rows[1]] };

        Assert.Equal(
            [
                "No. Goods 1 goods 1",
                "No. Goods brought 1 tall t1 t2 t3 t4 t5 t6 t7 t8",
                "No. Goods t9 t10 t11 t12 t13 t14 t15 t16 t17",
                "No. Goods t18 t19 t20 2 goods 2",
            ],
            Pages(spec));
    }

    [Fact]
    public void A_table_does_not_leave_its_head_alone_on_a_page()
    {
        var pages = PdfText.Pages(SamplePapers.Of(SamplePapers.Pile("a", 9), Paper.Table(SamplePapers.Table(1))).ToPdf(type));

        Assert.Equal("a1\na2\na3\na4\na5\na6\na7\na8\na9|No.\nGoods\n1\ngoods 1", string.Join('|', pages));
    }

    [Fact]
    public void A_column_as_wide_as_its_content_leaves_the_rest_to_the_others()
    {
        var spec = SamplePapers.Table(3) with { Columns = [Track.Auto, Track.Share()], Cell = new BoxStyle { Padding = Sides.Of(4, 0) } };
        using var document = UglyToad.PdfPig.PdfDocument.Open(SamplePapers.Of(Paper.Table(spec)).ToPdf(type));
        var letters = document.GetPage(1).Letters;

        // The head "No." is the widest of its column: the next begins 4 + 4 points behind it, and a little for rounding.
        Assert.Equal(letters[2].EndBaseLine.X + 8, letters[3].StartBaseLine.X, tolerance: 0.05);
        Assert.Equal(letters[3].StartBaseLine.X, letters.First(letter => letter.Value == "g").StartBaseLine.X, tolerance: 0.01);
    }

    [Fact]
    public void Columns_as_wide_as_their_content_narrow_together_when_there_is_no_room()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 20));
        var spec = new TableSpec { Columns = [Track.Auto, Track.Auto, Track.Fixed(40)], Rows = [new TableRow([Paper.Text(words), Paper.Text(words), Paper.Text("end")])] };
        using var document = UglyToad.PdfPig.PdfDocument.Open((SamplePapers.Of(Paper.Table(spec)) with { Height = 400 }).ToPdf(type));

        Assert.All(document.GetPage(1).Letters, letter => Assert.InRange(letter.EndBaseLine.X, 0, 200));
        Assert.Equal(160, document.GetPage(1).Letters.First(letter => letter.Value == "e").StartBaseLine.X, tolerance: 1);
    }

    private string[] Pages(TableSpec spec) =>
        [.. PdfText.Pages(SamplePapers.Of(Paper.Table(spec)).ToPdf(type)).Select(page => page.Replace('\n', ' '))];
}
