using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Ledgers;

/// <summary>A product's ledger as a file: the same filters, all pages.</summary>
internal static class LedgerExport
{
    private const int MostLines = 100_000;

    public static void MapLedgerExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inventory/{sku}/ledger.csv", async ([AsParameters] Asked asked, CancellationToken cancel) =>
            await asked.LinesAsync(cancel) is { } lines ? SheetFile.Csv(asked.Name, asked.Columns, lines) : TypedResults.NotFound()).RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/{sku}/ledger.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) =>
            await asked.LinesAsync(cancel) is { } lines ? await SheetFile.XlsxAsync(asked.Name, asked.Columns, lines, cancel) : TypedResults.NotFound()).RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(string Sku, string? Move, string? Person, string? From, string? To, LedgerQueries Ledger, TimeProvider Clock, IStringLocalizer<InventoryWords> T)
    {
        public string Name => $"ledger-{string.Concat(Sku.ToUpperInvariant().Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))}-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<LedgerRow>> Columns =>
        [
            new(T["When"], row => row.At.ToIstText()),
            new(T["Batch"], row => row.Batch),
            new(T["Move"], row => T[row.Move.Word()].Value),
            new(T["Kind"], row => row.Kind is { } kind ? T[kind.Word()].Value : null),
            new(T["On the shelf"], row => row.OnHandChange),
            new(T["Promised"], row => row.ReservedChange),
            new(T["Batch afterwards"], row => row.OnHandAfter),
            new(T["Promised afterwards"], row => row.ReservedAfter),
            new(T["Product afterwards"], row => row.Balance),
            new(T["Reference"], row => row.Reference),
            new(T["Reason"], row => row.Reason),
            new(T["Who"], row => row.Actor),
        ];

        public Task<IReadOnlyList<LedgerRow>?> LinesAsync(CancellationToken cancel) => Ledger.LinesAsync(Sku, LedgerFilter.Of(Move, Person, From, To), MostLines, cancel);
    }
}
