using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Arivu.Portal.Ui.Sheets;

/// <summary>The lines of a workbook's first sheet.</summary>
internal static class WorkbookLines
{
    private static readonly OpenXmlConfiguration Reading = new() { FillMergedCells = true, EnableSharedStringCache = false };

    public static List<SheetLine> Read(Stream workbook, CancellationToken cancel)
    {
        var lines = new List<SheetLine>();
        var number = 0;
        foreach (IDictionary<string, object?> row in workbook.Query(useHeaderRow: false, excelType: ExcelType.XLSX, configuration: Reading))
        {
            cancel.ThrowIfCancellationRequested();
            SheetReader.Take(lines, new SheetLine(++number, [.. row.Values.Select(Text).Take(SheetReader.MostColumns + 1)]));
        }

        return lines;
    }

    // 24.0 is 24 in every spreadsheet, and 0.1 + 0.2 is what people see of it.
    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime at when at.TimeOfDay == TimeSpan.Zero => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture),
        bool yes => yes ? "TRUE" : "FALSE",
        _ => CsvLines.Clean(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
