using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>Who got a batch, with whom to call, as a file.</summary>
internal static class RecallExport
{
    public static void MapRecallExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inventory/trace/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) =>
            await asked.RowsAsync(cancel) is { } rows ? SheetFile.Csv(asked.Name, asked.Columns, rows) : TypedResults.NotFound()).RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/trace/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) =>
            await asked.RowsAsync(cancel) is { } rows ? await SheetFile.XlsxAsync(asked.Name, asked.Columns, rows, cancel) : TypedResults.NotFound()).RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(string? Sku, string? Batch, TraceQueries Trace, IStringLocalizer<OrdersWords> T)
    {
        public string Name => $"batch-{new string([.. (Batch ?? "").Where(char.IsAsciiLetterOrDigit)])}";

        public IReadOnlyList<SheetColumn<TraceSent>> Columns =>
        [
            new(T["Code"], row => row.Code),
            new(T["Shop"], row => row.Shop),
            new(T["Town"], row => row.City),
            new(T["Contact"], row => row.Contact),
            new(T["Phone"], row => row.Phone),
            new(T["Order"], row => row.Order),
            new(T["Shipment"], row => row.Shipment),
            new(T["Sent"], row => IndianTime.BusinessDate(row.ShippedAt)),
            new(T["Delivered"], row => row.DeliveredAt is { } at ? IndianTime.BusinessDate(at) : null),
            new(T["Invoices"], row => string.Join(' ', row.Invoices)),
            new(T["Pieces"], row => row.Pieces),
        ];

        public Task<IReadOnlyList<TraceSent>?> RowsAsync(CancellationToken cancel) => Trace.AllSentAsync(Sku ?? "", Batch ?? "", cancel);
    }
}
