using Arivu.Portal.Kernel;
using CsCheck;

namespace Arivu.Portal.Tests.Kernel;

public sealed class PageTests
{
    [Fact]
    public void An_empty_list_is_one_page_from_nothing_to_nothing()
    {
        var page = new Page<int>([], 1, 20, 0);

        Assert.Equal((1, 0, 0), (page.Last, page.From, page.To));
    }

    [Theory]
    [InlineData(1, 20, 48, 3, 1, 20)]
    [InlineData(3, 20, 48, 3, 41, 48)]
    [InlineData(2, 24, 48, 2, 25, 48)]
    public void A_page_says_which_rows_it_shows(int number, int size, int total, int last, int from, int to)
    {
        var page = new Page<int>([], number, size, total);

        Assert.Equal((last, from, to), (page.Last, page.From, page.To));
    }

    [Fact]
    public void The_pages_of_a_list_cover_each_row_once() => Gen.Select(Gen.Int[1, 200], Gen.Int[0, 1000]).Sample((size, total) =>
    {
        var last = new Page<int>([], 1, size, total).Last;
        var shown = Enumerable.Range(1, last).Select(n => new Page<int>([], n, size, total))
            .SelectMany(p => p.From == 0 ? [] : Enumerable.Range(p.From, p.To - p.From + 1));
        Assert.Equal(Enumerable.Range(1, total), shown);
    });
}
