using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Arivu.Portal.Ui.Sheets;

/// <summary>The lines of a text file: separated by commas, semicolons, tabs or bars, in UTF-8, UTF-16 or the old Windows letters.</summary>
internal static class CsvLines
{
    private const string Separators = ",;\t|";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static List<SheetLine> Read(ReadOnlySpan<byte> bytes)
    {
        var (text, separator) = SaidSeparator(Text(bytes));
        var how = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = $"{separator ?? MostUsed(text)}",
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null, // a quotation mark in the middle of a word is a letter
        };
        using var parser = new CsvParser(new StringReader(text), how);
        var lines = new List<SheetLine>();
        var skipped = separator is null ? 0 : 1;
        while (parser.Read())
        {
            SheetReader.Take(lines, new SheetLine(parser.Row + skipped, [.. parser.Record!.Select(Clean)]));
        }

        return lines;
    }

    /// <summary>A cell without spaces around, and without the apostrophe that our own files put before what would run as a formula.</summary>
    public static string Clean(string? cell)
    {
        var text = (cell ?? "").Replace('\u00A0', ' ').Trim();
        return text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes[3..]);
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
            default:
                try
                {
                    return Utf8.GetString(bytes);
                }
                catch (DecoderFallbackException)
                {
                    return Encoding.Latin1.GetString(bytes); // Excel's plain "CSV" on Windows; near enough for codes and numbers
                }
        }
    }

    // Excel's own first line, which says what separates: sep=;
    private static (string Text, char? Separator) SaidSeparator(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = (end < 0 ? text : text[..end]).TrimEnd('\r');
        return first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? (end < 0 ? "" : text[(end + 1)..], first[4]) : (text, null);
    }

    private static char MostUsed(string text)
    {
        var first = text.AsSpan().TrimStart();
        var end = first.IndexOf('\n');
        var line = (end < 0 ? first : first[..end]).ToString();
        return Separators.MaxBy(separator => line.Count(c => c == separator));
    }
}
