using System.IO.Compression;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Ui.Sheets;

/// <summary>
/// Reads a file that somebody filled in a spreadsheet, CSV or XLSX, as lines of cells. What kind it is says its content, not its
/// name. Formulas count by the value that was saved with them, merged cells by the value of the first of them.
/// </summary>
public static class SheetReader
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The most lines of a file that are read, the headings among them.</summary>
    public const int MostLines = 5_000;

    /// <summary>The most columns of a file.</summary>
    public const int MostColumns = 60;

    /// <summary>The endings that a browser offers.</summary>
    public const string Accept = ".csv,.xlsx,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MostUnpackedBytes = 40 * 1024 * 1024;

    /// <summary>All lines of a file in which something stands.</summary>
    /// <param name="file">The file; read to its end, not closed.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RuleBrokenException">Code file: it is empty, too large, broken, protected, or no such file.</exception>
    public static async Task<IReadOnlyList<SheetLine>> ReadAsync(Stream file, CancellationToken cancel)
    {
        using var held = await ArriveAsync(file, cancel);
        var bytes = held.GetBuffer().AsMemory(0, (int)held.Length);
        var lines = Kind(bytes.Span) switch
        {
            SheetKind.Workbook => Workbook(held, cancel),
            SheetKind.OldWorkbook => throw Broken("This is an old or a protected workbook. Save it as XLSX or CSV, without a password."),
            SheetKind.Unknown => throw Broken("This is neither a CSV file nor an Excel workbook (XLSX)."),
            _ => CsvLines.Read(bytes.Span),
        };
        return lines.Count > 0 ? lines : throw Broken("The file is empty.");
    }

    /// <summary>A rule about files, as a refusal with its code.</summary>
    internal static RuleBrokenException Broken(string sentence, params object[] facts) => new(sentence, facts) { Code = "file" };

    /// <summary>Takes a line among those that count.</summary>
    /// <exception cref="RuleBrokenException">There are too many lines or columns.</exception>
    internal static void Take(List<SheetLine> lines, SheetLine line)
    {
        if (line.Number > MostLines * 4 || lines.Count > MostLines)
        {
            throw Broken("A file has at most {0} lines. Divide it.", IndianDigits.Group(MostLines));
        }

        if (line.Cells.Count > MostColumns)
        {
            throw Broken("A file has at most {0} columns. Take out those that are not needed.", MostColumns);
        }

        if (!line.IsBlank)
        {
            lines.Add(line);
        }
    }

    private static async Task<MemoryStream> ArriveAsync(Stream file, CancellationToken cancel)
    {
        try
        {
            return await HoldAsync(file, cancel);
        }
        catch (Exception broken) when (broken is IOException or TimeoutException or Microsoft.JSInterop.JSException)
        {
            throw Broken("The file did not arrive whole. Choose it again."); // the browser's stream ended on the way
        }
    }

    private static async Task<MemoryStream> HoldAsync(Stream file, CancellationToken cancel)
    {
        var held = new MemoryStream();
        var piece = new byte[81_920];
        for (int read; (read = await file.ReadAsync(piece, cancel)) > 0;)
        {
            if (held.Length + read > MostBytes)
            {
                throw Broken("The file is larger than {0} MB. Divide it.", MostBytes / 1024 / 1024);
            }

            held.Write(piece, 0, read);
        }

        return held;
    }

    private static SheetKind Kind(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] => SheetKind.Workbook,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => SheetKind.OldWorkbook,
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => SheetKind.Text,
        _ => bytes.Contains((byte)0) ? SheetKind.Unknown : SheetKind.Text,
    };

    private static List<SheetLine> Workbook(MemoryStream held, CancellationToken cancel)
    {
        try
        {
            using (var packed = new ZipArchive(held, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (packed.Entries.Sum(entry => entry.Length) > MostUnpackedBytes)
                {
                    throw Broken("The workbook holds more than can be read here. Save the one sheet that is needed as CSV.");
                }
            }

            held.Position = 0;
            return WorkbookLines.Read(held, cancel);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or System.Xml.XmlException or InvalidOperationException or KeyNotFoundException or FormatException or NullReferenceException or ArgumentException or IOException)
        {
            // The library meets a broken workbook with whichever of these its parser stumbles over.
            throw Broken("The workbook is broken. Open it in your spreadsheet and save it as XLSX or CSV again.");
        }
    }

    private enum SheetKind
    {
        Text,
        Workbook,
        OldWorkbook,
        Unknown,
    }
}
