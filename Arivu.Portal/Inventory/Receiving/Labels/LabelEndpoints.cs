using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;

namespace Arivu.Portal.Inventory.Receiving.Labels;

/// <summary>Labels as a file: <c>/inventory/labels/pdf?sku=…&amp;batch=…&amp;count=…</c>, the three once for each batch.</summary>
internal static class LabelEndpoints
{
    public static void MapLabels(this IEndpointRouteBuilder app) =>
        app.MapGet("/inventory/labels/pdf", LabelsAsync).RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));

    private static async Task<IResult> LabelsAsync(
        string[]? sku, string[]? batch, int[]? count, string? format, int? skip, LabelQueries labels, Typesetter type, HttpContext http, CancellationToken cancel)
    {
        var wishes = Wishes(sku ?? [], batch ?? [], count ?? []);
        if (wishes is null || skip is < 0 or >= LabelPaper.OnSheet)
        {
            return Results.BadRequest();
        }

        return await labels.RunsAsync(wishes, cancel) is { } runs
            ? new PaperFile($"labels-{wishes[0].Batch.Replace('/', '-')}.pdf", LabelPaper.Of(runs, Read(format), skip ?? 0).ToPdf(type)).ToAnswer(http)
            : Results.NotFound();
    }

    /// <summary>The address of labels.</summary>
    public static string Href(IEnumerable<LabelWish> wishes, LabelFormat format, int skip) =>
        $"/inventory/labels/pdf?format={format.ToString().ToLowerInvariant()}&skip={skip}{string.Concat(wishes.Select(w => $"&sku={Uri.EscapeDataString(w.Sku)}&batch={Uri.EscapeDataString(w.Batch)}&count={w.Count}"))}";

    private static LabelFormat Read(string? format) => string.Equals(format, "roll", StringComparison.OrdinalIgnoreCase) ? LabelFormat.Roll : LabelFormat.Sheet;

    private static List<LabelWish>? Wishes(string[] skus, string[] batches, int[] counts)
    {
        var whole = skus.Length is > 0 and <= ReceivingDraft.MostRows && skus.Length == batches.Length && skus.Length == counts.Length
            && Array.TrueForAll(counts, count => count is > 0 and <= LabelQueries.MostLabels) && counts.Sum() <= LabelQueries.MostLabels;
        return whole ? [.. skus.Select((sku, i) => new LabelWish(sku.Trim().ToUpperInvariant(), StockText.BatchNumber(batches[i]), counts[i]))] : null;
    }
}
