using Arivu.Portal.Catalog;
using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Lists;

/// <summary>Reads the lists of the store that is signed in.</summary>
public sealed class ListQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, ShopSearch search, OfferedStock stock)
{
    /// <summary>All lists by name; null for a person who belongs to no shop.</summary>
    public async Task<IReadOnlyList<ListRow>?> RowsAsync(CancellationToken cancel)
    {
        if (user.RetailerId is not { } mine)
        {
            return null;
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.ShoppingLists.AsNoTracking().Where(l => l.RetailerId == mine).OrderBy(l => l.Name)
            .Select(l => new ListRow(l.Id, l.Name, l.Lines.Count, l.ChangedBy, l.ChangedAt)).ToListAsync(cancel);
    }

    /// <summary>A list with its goods; null when there is none, or it is not yours.</summary>
    public async Task<ListView?> ViewAsync(Guid id, CancellationToken cancel)
    {
        var mine = user.RetailerId;
        await using var db = await database.CreateDbContextAsync(cancel);
        var list = await db.ShoppingLists.AsNoTracking().Where(l => l.RetailerId == mine && l.Id == id).Select(l => new { l.Name, l.ChangedBy, l.ChangedAt }).SingleOrDefaultAsync(cancel);
        if (list is null)
        {
            return null;
        }

        var lines = await db.ShoppingListLines.AsNoTracking().Where(l => l.RetailerId == mine && l.ListId == id).OrderBy(l => l.Position)
            .Join(db.Products, l => l.ProductId, p => p.Id, (l, p) => new { p.Id, p.Sku, p.Name, l.Quantity }).ToListAsync(cancel);
        var shop = (await search.OpenAsync(cancel)).Rows.ToDictionary(row => row.Product.Id);
        var pieces = await stock.PiecesAsync(lines.ConvertAll(l => l.Id), cancel);
        return new ListView(id, list.Name, list.ChangedBy, list.ChangedAt, lines.ConvertAll(l => new ListedGood(l.Sku, l.Name, l.Quantity, shop.GetValueOrDefault(l.Id), pieces.GetValueOrDefault(l.Id))));
    }
}
