using Arivu.Portal.Customers;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Analytics.StockReports;

/// <summary>A report on stock as a file or a paper: the same dates and products, all rows.</summary>
internal static class StockReportExport
{
    public static void MapStockReportExport(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/reports/stock/{name}").RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        reports.MapGet("export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) =>
            await asked.ReadAsync(cancel) is { } report ? SheetFile.Csv(asked.File, asked.Columns(report), report.Rows) : TypedResults.NotFound());
        reports.MapGet("export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) =>
            await asked.ReadAsync(cancel) is { } report ? await SheetFile.XlsxAsync(asked.File, asked.Columns(report), report.Rows, cancel) : TypedResults.NotFound());
        reports.MapGet("export.pdf", PaperAsync);
    }

    private static async Task<IResult> PaperAsync([AsParameters] Asked asked, Seller seller, Typesetter type, HttpContext http, CancellationToken cancel) =>
        await asked.ReadAsync(cancel) is { } report
            ? new PaperFile($"{asked.File}.pdf", StockReportPaper.Of(asked.Title, report, asked.Wish, asked.Time, seller, asked.Clock).ToPdf(type)).ToAnswer(http)
            : Results.NotFound();

    internal sealed record Asked(string Name, string? From, string? To, string? Category, string? Days, StockReportList Reports, TimeProvider Clock, IStringLocalizer<AnalyticsWords> T, IStringLocalizer<Inventory.InventoryWords> Words)
    {
        public ReportAsked Wish => ReportAsked.Of(From, To, Category, Days, Clock.Today());

        public string File => Time switch
        {
            ReportTime.Range => $"{Name}-{Wish.From:yyyy-MM-dd}-{Wish.To:yyyy-MM-dd}",
            ReportTime.Day => $"{Name}-{Wish.To:yyyy-MM-dd}",
            _ => $"{Name}-{Clock.Today():yyyy-MM-dd}",
        };

        public ReportTime Time => Reports.Named(Name)!.Time;

        public string Title => Words[Reports.Named(Name)!.Title];

        public async Task<StockReport?> ReadAsync(CancellationToken cancel) => Reports.Named(Name) is { } report ? await report.ReadAsync(Wish, cancel) : null;

        public IReadOnlyList<SheetColumn<ReportRow>> Columns(StockReport report) =>
        [
            .. report.Rows.Any(row => row.Code is not null) ? [new SheetColumn<ReportRow>(T["SKU"], row => row.Code)] : Array.Empty<SheetColumn<ReportRow>>(),
            new(report.Head, row => row.Name),
            .. report.Columns.Select((column, i) => new SheetColumn<ReportRow>(column.Title, row => StockReport.Plain(row.Values[i], column.Cell))),
        ];
    }
}
