using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Analytics.StockReports;

/// <summary>A page of a report on stock.</summary>
/// <param name="Head">See <see cref="StockReport.Head"/>.</param>
/// <param name="Sentence">See <see cref="StockReport.Sentence"/>.</param>
/// <param name="Note">See <see cref="StockReport.Note"/>.</param>
/// <param name="Columns">See <see cref="StockReport.Columns"/>.</param>
/// <param name="Totals">Of all rows, those of other pages too.</param>
/// <param name="Rows">The page.</param>
/// <param name="Chart">See <see cref="StockReport.Chart"/>.</param>
public sealed record ShownReport(string Head, string Sentence, string Note, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<decimal?> Totals, Page<ReportRow> Rows, ReportChart? Chart)
{
    internal static ShownReport Of(StockReport report, int page, int size)
    {
        var here = Math.Clamp(page, 1, Math.Max(1, (report.Rows.Count + size - 1) / size));
        return new ShownReport(report.Head, report.Sentence, report.Note, report.Columns, report.Totals, new Page<ReportRow>([.. report.Rows.Skip((here - 1) * size).Take(size)], here, size, report.Rows.Count), report.Chart);
    }
}
