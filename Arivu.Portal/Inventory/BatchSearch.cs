using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory;

/// <summary>Batches by the beginning of their number in the search over everything; for the team only.</summary>
internal sealed class BatchSearch(IDbContextFactory<PortalDbContext> database, CurrentUser user, IStringLocalizer<InventoryWords> T) : ISearchSource
{
    private const int Shortest = 3;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int take, CancellationToken cancel)
    {
        var begin = StockText.BatchNumber(text);
        if (!user.SeesEverything || begin.Length is < Shortest or > Batch.MaxNumberLength)
        {
            return [];
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var products = db.Products;
        var found = await db.Batches.AsNoTracking().Where(b => b.Number.StartsWith(begin))
            .OrderBy(b => b.Number).ThenBy(b => b.Id).Take(take)
            .Join(products, b => b.ProductId, p => p.Id, (b, p) => new { b.Number, b.Expires, b.OnHand, p.Sku, p.Name }).ToListAsync(cancel);
        return found.ConvertAll(b => new SearchHit(T["Batches"], b.Number, T["{0}, best before {1}, {2} on hand", b.Name, b.Expires.ToText(), IndianDigits.Group(b.OnHand)], $"/inventory/{b.Sku}"));
    }
}
