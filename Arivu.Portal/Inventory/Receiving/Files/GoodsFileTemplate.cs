using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving.Files;

/// <summary>The file to fill in: <c>/inventory/receive/template.csv</c> or <c>.xlsx</c>; with an order, a line for each product that it waits for.</summary>
internal static class GoodsFileTemplate
{
    public static void MapGoodsFileTemplate(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inventory/receive/template.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/inventory/receive/template.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(string? Order, IDbContextFactory<PortalDbContext> Database, CatalogShelf Catalogue, CurrentUser User)
    {
        private string? Number => Order?.Trim().ToUpperInvariant();

        public string Name => Number is { Length: > 0 and <= 20 } number && number.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"goods-{number}" : "goods";

        public IReadOnlyList<SheetColumn<WaitedFor>> Columns =>
        [
            new(GoodsFile.Sku, row => row.Sku),
            new(GoodsFile.Ean, row => row.Ean),
            new(GoodsFile.Product, row => row.Name),
            new(GoodsFile.Batch, _ => null),
            new(GoodsFile.Made, _ => null),
            new(GoodsFile.Expires, _ => null),
            new(GoodsFile.Pieces, row => row.Pieces),
            .. User.IsAdmin ? [new(GoodsFile.Cost, _ => null)] : Array.Empty<SheetColumn<WaitedFor>>(),
            new(GoodsFile.Reference, _ => null),
        ];

        public async Task<IReadOnlyList<WaitedFor>> RowsAsync(CancellationToken cancel)
        {
            await using var db = await Database.CreateDbContextAsync(cancel);
            var number = Number;
            var order = await db.ReplenishmentOrders.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position)).SingleOrDefaultAsync(o => o.Number == number, cancel);
            var products = (await Catalogue.ProductsAsync(db, cancel)).ToDictionary(p => p.Id);
            return [.. (order?.Lines ?? []).Where(l => l.Outstanding > 0).Select(l => new WaitedFor(l.Sku, products[l.ProductId].Ean13, l.Name, l.Outstanding))];
        }
    }

    private sealed record WaitedFor(string Sku, string? Ean, string Name, int Pieces);
}
