using System.Data;
using System.Globalization;
using System.Text;
using Arivu.Portal.Kernel;
using CsvHelper;
using MiniExcelLibs;

namespace Arivu.Portal.Ui.Sheets;

/// <summary>One column of an exported list.</summary>
/// <param name="Title">Its heading, different from the others'.</param>
/// <param name="Value">Its cell: text, a number, money, a date or null.</param>
public sealed record SheetColumn<TRow>(string Title, Func<TRow, object?> Value);

/// <summary>
/// Lists as files for spreadsheets. Text that a spreadsheet would run as a formula gets an apostrophe in front
/// (OWASP, CSV injection).
/// </summary>
public static class SheetFile
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A download of comma-separated values, in UTF-8 with the mark that Excel needs to read Tamil.</summary>
    public static IResult Csv<TRow>(string name, IReadOnlyList<SheetColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        var counted = 0;
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(writer, CultureInfo.InvariantCulture))
        {
            Line(csv, columns.Select(column => (object?)column.Title));
            foreach (var row in rows)
            {
                Line(csv, columns.Select(column => Cell(column.Value(row))));
                counted++;
            }
        }

        return new SheetResult(TypedResults.File(stream.ToArray(), "text/csv; charset=utf-8", $"{name}.csv"), counted);
    }

    /// <summary>A download of an Excel workbook with one sheet.</summary>
    public static async Task<IResult> XlsxAsync<TRow>(string name, IReadOnlyList<SheetColumn<TRow>> columns, IEnumerable<TRow> rows, CancellationToken cancel)
    {
        using var stream = new MemoryStream();
        var all = rows.ToList();
        var lines = all.Select(row => columns.ToDictionary(column => column.Title, column => Cell(column.Value(row)), StringComparer.Ordinal));
        await stream.SaveAsAsync(all.Count > 0 ? lines : (object)OnlyHeadings(columns), cancellationToken: cancel);
        return new SheetResult(TypedResults.File(stream.ToArray(), Xlsx, $"{name}.xlsx"), all.Count);
    }

    // Rows bring their headings along; where there are none, a table does.
    private static DataTable OnlyHeadings<TRow>(IReadOnlyList<SheetColumn<TRow>> columns)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([.. columns.Select(column => new DataColumn(column.Title))]);
        return table;
    }

    /// <summary>A cell as it is written: money in rupees, dates as yyyy-MM-dd, text without power.</summary>
    internal static object? Cell(object? value) => value switch
    {
        Money money => money.Rupees,
        decimal number => number / 1.0000000000000000000000000000m, // 5, where the database said 5.0
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string { Length: > 0 } text when text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' => $"'{text}",
        _ => value,
    };

    private static void Line(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
        }

        csv.NextRecord();
    }
}
