using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;

namespace Arivu.Portal.Analytics;

/// <summary>What a store's home shows.</summary>
/// <param name="Store">The store itself.</param>
/// <param name="Products">Products it can see.</param>
/// <param name="Shelves">Shelves that hold something, in order.</param>
/// <param name="Newest">The products that came last.</param>
public sealed record ShopFigures(RetailerDetail Store, int Products, IReadOnlyList<CategoryCount> Shelves, IReadOnlyList<ShopRow> Newest);

/// <summary>Reads a store's home.</summary>
public sealed class ShopHomeQueries(RetailerQueries retailers, ShopQueries shop)
{
    private const int NewestShown = 5;

    /// <summary>What the user's own store sees; null for a login without a store.</summary>
    public async Task<ShopFigures?> FiguresAsync(CancellationToken cancel)
    {
        if (await retailers.MineAsync(cancel) is not { } store)
        {
            return null;
        }

        var list = await shop.BrowseAsync(new ShopFilter { Sort = "newest", Size = NewestShown }, cancel);
        return new ShopFigures(store, list.All, list.Categories, list.Rows.Items);
    }
}
