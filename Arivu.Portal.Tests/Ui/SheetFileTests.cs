using System.Text;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using MiniExcelLibs;

namespace Arivu.Portal.Tests.Ui;

public sealed class SheetFileTests
{
    private static readonly SheetColumn<string>[] Columns = [new("Text", row => row), new("Money", _ => Money.FromRupees(-1234.5m)), new("Day", _ => new DateOnly(2026, 11, 22)), new("Rate", _ => 5.0m)];

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+91", "'+91")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("1=1", "1=1")]
    [InlineData("", "")]
    public async Task Text_that_would_run_as_a_formula_is_quoted_in_both_formats(string text, string written)
    {
        var csv = Encoding.UTF8.GetString(Bytes(SheetFile.Csv("x", Columns, [text])));
        Assert.Contains($"\n{written},-1234.5,2026-11-22,5\r", csv, StringComparison.Ordinal);
        using var xlsx = new MemoryStream(Bytes(await SheetFile.XlsxAsync("x", Columns, [text], TestContext.Current.CancellationToken)));
        var row = (IDictionary<string, object?>)xlsx.Query(useHeaderRow: true).Single();
        Assert.Equal((written, -1234.5), (row["Text"] ?? "", row["Money"]));
    }

    [Fact]
    public void Separators_quotes_and_tamil_survive()
    {
        var bytes = Bytes(SheetFile.Csv("x", Columns, ["a,\"b\" ராகி"]));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\"a,\"\"b\"\" ராகி\",", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private static byte[] Bytes(Microsoft.AspNetCore.Http.IResult result) => Assert.IsType<SheetResult>(result).File.FileContents.ToArray();
}
