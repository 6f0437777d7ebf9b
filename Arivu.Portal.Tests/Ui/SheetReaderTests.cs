using System.IO.Compression;
using System.Text;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using MiniExcelLibs;

namespace Arivu.Portal.Tests.Ui;

public sealed class SheetReaderTests
{
    private static readonly SheetHeading[] Expected = [new("SKU", "Product code") { Needed = true }, new("Pieces", "Qty", "Quantity") { Needed = true }, new("Cost")];

    [Theory]
    [InlineData("SKU,Pieces\nAF-1,24\n")]
    [InlineData("SKU;Pieces\r\nAF-1;24")]
    [InlineData("SKU\tPieces\r\n AF-1 \t24\r\n\r\n")]
    [InlineData("\uFEFFSKU,Pieces\n\"AF-1\",\"24\"")]
    public async Task A_text_file_is_read_whatever_separates_its_cells(string text) =>
        Assert.Equal([(1, "SKU|Pieces"), (2, "AF-1|24")], (await ReadAsync(Encoding.UTF8.GetBytes(text))).Select(l => (l.Number, string.Join('|', l.Cells))));

    [Fact]
    public async Task Quoted_cells_blank_lines_tamil_other_encodings_and_the_separator_s_line_are_understood()
    {
        var lines = await ReadAsync(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("sep=;\r\nSKU;Name\r\n\r\nAF-1;\"ராகி; \"\"fine\"\"\"\r\nAF-2;'=1+1")).ToArray());
        Assert.Equal([(2, "Name"), (4, "ராகி; \"fine\""), (5, "=1+1")], lines.Select(l => (l.Number, l[1])));
        Assert.Equal("caf\u00e9", (await ReadAsync([0x63, 0x61, 0x66, 0xE9])).Single()[0]);
    }

    [Fact]
    public async Task A_workbook_s_dates_numbers_formulas_and_merged_cells_are_their_values()
    {
        var lines = await ReadAsync(Workbook(
            """<row r="1"><c r="A1" t="inlineStr"><is><t>SKU</t></is></c><c r="B1" t="inlineStr"><is><t>Pieces</t></is></c><c r="C1" t="inlineStr"><is><t>Made</t></is></c></row>"""
            + """<row r="2"><c r="A2" t="inlineStr"><is><t>AF-1</t></is></c><c r="B2"><f>12*2</f><v>24</v></c><c r="C2" s="1"><v>46327</v></c></row>"""
            + """<row r="3"><c r="A3"/><c r="B3"/></row><row r="4"><c r="A4"/></row><row r="5"><c r="A5"/><c r="B5"><v>0.30000000000000004</v></c></row>""",
            """<mergeCells count="1"><mergeCell ref="A2:A5"/></mergeCells>"""));
        Assert.Equal([(1, "SKU|Pieces|Made"), (2, "AF-1|24|2026-11-01"), (5, "AF-1|0.3|")], lines.Where(l => l[1].Length > 0).Select(l => (l.Number, string.Join('|', l.Cells))));
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_refused_in_plain_words()
    {
        Assert.Contains("empty", await RefusalAsync([]), StringComparison.Ordinal);
        Assert.Contains("neither", await RefusalAsync([1, 0, 2]), StringComparison.Ordinal);
        Assert.Contains("old or a protected", await RefusalAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1]), StringComparison.Ordinal);
        Assert.Contains("2 MB", await RefusalAsync(new byte[SheetReader.MostBytes + 1]), StringComparison.Ordinal);
        Assert.Contains("broken", await RefusalAsync([0x50, 0x4B, 0x03, 0x04, 9, 9, 9]), StringComparison.Ordinal);
        Assert.Contains("broken", await RefusalAsync(Packed(("word/document.xml", "<a/>"))), StringComparison.Ordinal);
        Assert.Contains("more than can be read", await RefusalAsync(Packed(("xl/worksheets/sheet1.xml", new string(' ', 41 * 1024 * 1024)))), StringComparison.Ordinal);
        Assert.Contains("5,000 lines", await RefusalAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,b\n", 5_002)))), StringComparison.Ordinal);
        Assert.Contains("5,000 lines", await RefusalAsync(Workbook("""<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>""", "")), StringComparison.Ordinal);
        Assert.Contains("60 columns", await RefusalAsync(Encoding.UTF8.GetBytes(new string(',', 60))), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_found_by_other_names_and_wrong_ones_are_named_with_what_is_expected()
    {
        var headings = SheetHeadings.Read(new SheetLine(1, ["qty.", "", "product  CODE"]), Expected);
        Assert.Equal(("24", "AF-1", "", false), (headings.Cell(new SheetLine(2, ["24", "x", "AF-1"]), "Pieces"), headings.Cell(new SheetLine(2, ["24", "x", "AF-1"]), "SKU"), headings.Cell(new SheetLine(2, ["24"]), "Cost"), headings.Has("Cost")));

        var wrong = Assert.Throws<RuleBrokenException>(() => SheetHeadings.Read(new SheetLine(1, ["Code", "Qty", "Pieces"]), Expected));
        Assert.Equal("The first line has “Code”, “Pieces”, which cannot be placed, and lacks SKU. Expected are: SKU, Pieces, Cost.", wrong.Message);
    }

    [Theory]
    [InlineData("2027-05-31", "2027-05-31")]
    [InlineData("31/5/2027", "2027-05-31")]
    [InlineData("31-May-27", "2027-05-31")]
    [InlineData("2027-05-31 10:30", "2027-05-31")]
    [InlineData("5/31/2027", null)]
    [InlineData("soon", null)]
    public void Days_are_read_as_in_India(string cell, string? day) => Assert.Equal(day, SheetText.Day(cell)?.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData("1,20,000", 120_000)]
    [InlineData("24.0", 24)]
    [InlineData("-3", -3)]
    [InlineData("2.5", null)]
    [InlineData("99999999999", null)]
    [InlineData("many", null)]
    public void Whole_numbers_are_whole(string cell, int? number) => Assert.Equal(number, SheetText.Whole(cell));

    [Fact]
    public void Rupees_may_have_their_sign() => Assert.Equal((Money.FromRupees(1200.5m), null), (SheetText.Rupees("₹ 1,200.50"), SheetText.Rupees("n/a")));

    private static async Task<string> RefusalAsync(byte[] bytes)
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => ReadAsync(bytes));
        Assert.Equal("file", refused.Code);
        return refused.Message;
    }

    private static async Task<IReadOnlyList<SheetLine>> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await SheetReader.ReadAsync(stream, TestContext.Current.CancellationToken);
    }

    private static byte[] Packed(params (string Path, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var entry = new StreamWriter(zip.CreateEntry(path).Open());
                entry.Write(text);
            }
        }

        return file.ToArray();
    }

    // A real workbook of the library, with our own sheet in it.
    private static byte[] Workbook(string rows, string after)
    {
        using var file = new MemoryStream();
        file.SaveAs(new[] { new { A = 1, Day = new DateTime(2026, 11, 1) } });
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            sheet.Write($"""<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData>{after}</worksheet>""");
            using var styles = new StreamWriter(Fresh(zip, "xl/styles.xml").Open());
            styles.Write("""<?xml version="1.0" encoding="utf-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        }

        return file.ToArray();
    }

    private static ZipArchiveEntry Fresh(ZipArchive zip, string path)
    {
        zip.GetEntry(path)?.Delete();
        return zip.CreateEntry(path);
    }
}
