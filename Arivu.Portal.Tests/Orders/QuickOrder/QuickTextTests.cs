using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.QuickOrder;
using Arivu.Portal.Ui.Sheets;

namespace Arivu.Portal.Tests.Orders.QuickOrder;

public sealed class QuickTextTests
{
    [Theory]
    [InlineData("AF-KWF-1KG\t40", "AF-KWF-1KG", "40")]
    [InlineData("AF-KWF-1KG 40", "AF-KWF-1KG", "40")]
    [InlineData("AF-KWF-1KG,40", "AF-KWF-1KG", "40")]
    [InlineData("\"AF-KWF-1KG\";\"40\"", "AF-KWF-1KG", "40")]
    [InlineData("AF-KWF-1KG\tKhapli Wheat Flour 1 kg\t40\t131.05\t5242.00", "AF-KWF-1KG Khapli Wheat Flour 1 kg", "40")]
    [InlineData("3\tAF-KWF-1KG\t40", "AF-KWF-1KG", "40")]
    [InlineData("40\tAF-KWF-1KG", "AF-KWF-1KG", "40")]
    [InlineData("Khapli Wheat Flour 1 kg 40", "Khapli Wheat Flour 1 kg", "40")]
    [InlineData("Khapli Wheat Flour, 1 kg, 40 pcs", "Khapli Wheat Flour 1 kg", "40 pcs")]
    [InlineData("2 cases x A2 Cow Ghee 500 ml", "A2 Cow Ghee 500 ml", "2 cases")]
    [InlineData("A2 Cow Ghee 500 ml x 12", "A2 Cow Ghee 500 ml", "12")]
    [InlineData("A2 Cow Ghee 500 ml = 2 cs", "A2 Cow Ghee 500 ml", "2 cs")]
    [InlineData("2000000000015\t12", "2000000000015", "12")]
    [InlineData("2000000000015 12", "2000000000015", "12")]
    [InlineData("AF-KWF-1KG\tforty", "AF-KWF-1KG", "forty")]
    [InlineData("AF-KWF-1KG\t12.5", "AF-KWF-1KG", "12.5")]
    [InlineData("AF-KWF-1KG\t-5", "AF-KWF-1KG", "-5")]
    [InlineData("AF-KWF-1KG", "AF-KWF-1KG", "")]
    [InlineData("dear sir please send", "dear sir please send", "")]
    public void A_pasted_line_is_a_code_or_name_and_its_pieces(string line, string said, string pieces)
    {
        var wish = Assert.Single(QuickText.Read(line));
        Assert.Equal((QuickSource.Pasted, 1, said, pieces), (wish.From, wish.Row, wish.Said, wish.Pieces));
    }

    [Fact]
    public void Rows_are_counted_with_the_blank_ones_and_headings_name_the_columns()
    {
        var wishes = QuickText.Read("Order of Selvam Stores\r\n\r\nS.No\tProduct Name\tQty\tProduct code\r\n1\tFlour\t40\tAF-KWF-1KG\r\n2\tGhee\t\tAF-OIL-006\r\n3\tA2 Cow Ghee 500 ml\t2 cases\t\r\n");
        Assert.Equal([(4, "AF-KWF-1KG", "40"), (6, "A2 Cow Ghee 500 ml", "2 cases")], wishes.Select(w => (w.Row, w.Said, w.Pieces)));
    }

    [Fact]
    public void Nothing_and_too_much_are_refused_in_words()
    {
        Assert.Contains("No line has pieces", Assert.Throws<RuleBrokenException>(() => QuickText.Read(" \n \n")).Message, StringComparison.Ordinal);
        Assert.Contains("5,000 lines", Assert.Throws<RuleBrokenException>(() => QuickText.Read(string.Concat(Enumerable.Repeat("AF-KWF-1KG 20\n", 5_001)))).Message, StringComparison.Ordinal);
        Assert.Equal(5_000, QuickText.Read(string.Concat(Enumerable.Repeat("AF-KWF-1KG 20\n", 5_000))).Count);
    }

    [Theory]
    [InlineData("24", 24)]
    [InlineData("1,200 pcs", 1_200)]
    [InlineData("2 cases", 40)]
    [InlineData("2 CS.", 40)]
    [InlineData("0.5 case", 10)]
    [InlineData("௨ பெட்டி", 40)]
    [InlineData("३ पेटी", 60)]
    [InlineData("24.0", 24)]
    [InlineData("-5", -5)]
    [InlineData("2.5", null)]
    [InlineData("0.33 case", null)]
    [InlineData("many", null)]
    [InlineData("", null)]
    [InlineData("9999999999999", null)]
    public void Pieces_are_read_as_shopkeepers_write_them(string written, int? pieces) => Assert.Equal(pieces, QuickAmount.Read(written, 20));

    [Fact]
    public void A_typed_line_is_taken_apart_only_where_its_pieces_are_told_for_sure()
    {
        Assert.Equal([("coconut oil 500", ""), ("coconut oil", "24"), ("AF-KWF-1KG", "40"), ("ghee", "2 cases")], new[] { "coconut oil 500", "coconut oil x 24", "AF-KWF-1KG 40", "2 cases x ghee" }.Select(QuickText.Apart));
    }

    [Fact]
    public void In_a_file_a_line_without_pieces_is_a_product_that_nobody_wants()
    {
        var wishes = QuickCells.Read([new SheetLine(1, ["SKU", "Product", "Case of", "Price", "Pieces"]), new SheetLine(2, ["AF-KWF-1KG", "Flour", "20", "137.61", "40"]), new SheetLine(3, ["AF-OIL-006", "Ghee", "12", "615", ""])], QuickSource.File);
        Assert.Equal([(QuickSource.File, 2, "AF-KWF-1KG", "40")], wishes.Select(w => (w.From, w.Row, w.Said, w.Pieces)));
    }
}
