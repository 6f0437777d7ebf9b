using Arivu.Portal.Customers;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Documents;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Analytics.StockReports;

/// <summary>Any report on stock as a paper of the house.</summary>
internal static class StockReportPaper
{
    /// <summary>The most rows that are printed; a spreadsheet holds all.</summary>
    public const int MostRows = 2_000;

    private const float Sheet = 539;
    private const float Names = 150;
    private const float Widest = 62;

    public static PaperDocument Of(string title, StockReport report, ReportAsked asked, ReportTime time, Seller seller, TimeProvider clock)
    {
        var issuer = OnPaper.Of(seller);
        return new Sheet
        {
            Kind = title,
            Number = time switch
            {
                ReportTime.Range => $"{asked.From.ToText()} – {asked.To.ToText()}",
                ReportTime.Day => asked.To.ToText(),
                _ => clock.Today().ToText(),
            },
            Date = OnPaper.Instant(clock.Now()),
            Issuer = issuer,
            Parties = [("REPORT", new PaperParty(title, null, [report.Sentence], []))],
            Facts = OnPaper.Known(
                ("From", time == ReportTime.Range ? asked.From.ToText() : null),
                (time == ReportTime.Range ? "To" : "On", time == ReportTime.Back ? clock.Today().ToText() : asked.To.ToText()),
                ("Days looked back", time == ReportTime.Back ? $"{asked.Days}" : null),
                ("Category", asked.Category ?? "All"),
                ("Rows", IndianDigits.Group(report.Rows.Count)),
                ("Printed", clock.Now().ToIstText())),
            Foot = "For the house. Values at cost are confidential.",
            Body =
            [
                report.Rows.Count == 0 ? Paper.Text("Nothing to report.").Bold().Sized(9) : Table(report).ToBlock(),
                Parts.Notes("HOW IT IS COUNTED", report.Rows.Count > MostRows ? [report.Note, $"The first {IndianDigits.Group(MostRows)} of {IndianDigits.Group(report.Rows.Count)} rows are printed; the spreadsheet has all."] : [report.Note]),
            ],
        }.ToDocument();
    }

    private static PaperTable<ReportRow> Table(StockReport report)
    {
        var width = Math.Min(Widest, (Sheet - Names) / report.Columns.Count);
        var totals = report.Totals;
        return new PaperTable<ReportRow>
        {
            Rows = [.. report.Rows.Take(MostRows)],
            Columns =
            [
                new(report.Head, 0, row => Paper.Column(0, [Paper.Text(Parts.Bind(row.Name)), .. row.Code is null ? [] : new[] { Paper.Text(row.Code).Sized(6.4f).Colored(Look.Soft) }])),
                .. report.Columns.Select((column, i) => PaperColumn<ReportRow>.Number(column.Title, width, row => Cell(row.Values[i], column.Cell), totals[i] is { } total ? Cell(total, column.Cell) : i > 0 ? "" : null)),
            ],
        };
    }

    // Amounts stand in rupees without the sign: the heading says what they are.
    private static string Cell(decimal? value, ReportCell cell) => cell == ReportCell.Money && value is { } paise ? new Money((long)paise).ToAmount() : StockReport.Text(value, cell);
}
