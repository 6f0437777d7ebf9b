using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shop;

/// <summary>A page of the shop as its reader sees it.</summary>
/// <param name="List">The products and the numbers around them.</param>
/// <param name="Marks">For each mark, how many products bear it.</param>
/// <param name="Cards">Whether this person last chose cards.</param>
public sealed record ShopBrowse(ShopList List, IReadOnlyList<MarkCount> Marks, bool Cards);

/// <summary>Reads the shop with what only orders and stock know: what can be had, what was ordered before, what is offered.</summary>
public sealed class ShopBrowsing(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, ShopQueries shop, CatalogShelf shelf, OfferedStock stock)
{
    /// <summary>A page of the shop.</summary>
    /// <param name="filter">Words, shelf, margin, tax, order and page.</param>
    /// <param name="marks">Products must bear all of these.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<ShopBrowse> BrowseAsync(ShopFilter filter, IReadOnlyList<ShopMark> marks, CancellationToken cancel)
    {
        if (!user.IsKnown)
        {
            throw user.Refuse();
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var bearing = new Dictionary<ShopMark, HashSet<int>>
        {
            [ShopMark.Stock] = await stock.InStockAsync(db, cancel),
            [ShopMark.Offer] = [.. (await ShopOffers.HoldingAsync(db, clock.Today(), cancel)).Select(offer => offer.ProductId)],
            [ShopMark.New] = await NewAsync(db, cancel),
        };
        if (user.RetailerId is { } mine)
        {
            bearing[ShopMark.Bought] = await BoughtAsync(db, mine, cancel);
        }

        var chosen = marks.Where(bearing.ContainsKey).Select(mark => bearing[mark]).ToList();
        var list = await shop.BrowseAsync(filter with { Only = chosen.Count == 0 ? null : chosen.Aggregate((both, next) => [.. both.Intersect(next)]) }, cancel);
        return new ShopBrowse(list, [.. bearing.OrderBy(pair => pair.Key).Select(pair => new MarkCount(pair.Key, list.Around.Count(pair.Value.Contains)))], await ShopLooks.CardsAsync(db, user, cancel));
    }

    private static Task<HashSet<int>> BoughtAsync(PortalDbContext db, int mine, CancellationToken cancel) =>
        db.OrderLines.Where(l => l.RetailerId == mine && l.Quantity > l.Cancelled).Select(l => l.ProductId).Distinct().ToHashSetAsync(cancel);

    // When all came in together, as in a new portal, nothing is news.
    private async Task<HashSet<int>> NewAsync(PortalDbContext db, CancellationToken cancel)
    {
        var since = clock.Now().AddDays(-ShopMarks.NewDays);
        var products = await shelf.ProductsAsync(db, cancel);
        return products.All(p => p.CreatedAt >= since) ? [] : [.. products.Where(p => p.CreatedAt >= since).Select(p => p.Id)];
    }
}
