namespace Arivu.Portal.Catalog.Finding;

/// <summary>Keeps the shop of today with its prices and words in memory; it is made anew when a product, a tax rate or the day changed.</summary>
public sealed class ShopShelf
{
    private volatile Kept? _kept;

    /// <summary>The shop: active products that have a rate.</summary>
    internal ShopFinder Of(IReadOnlyList<ShelfProduct> products, GstTable rates, DateOnly today)
    {
        var kept = _kept;
        if (kept is null || !ReferenceEquals(kept.Products, products) || !ReferenceEquals(kept.Rates, rates) || kept.Today != today)
        {
            var rows = from product in products
                       where product.Active
                       let rate = rates.Find(product.Hsn, product.GstConditions, today).Rate
                       where rate is not null
                       select new ShopRow(product, new ShopPrice(product.WholesalePrice, rate.Value, product.Mrp));
            var index = kept is not null && ReferenceEquals(kept.Products, products) ? kept.Index : new SearchIndex(products);
            _kept = kept = new Kept(products, rates, today, index, new ShopFinder(index, [.. rows]));
        }

        return kept.Shop;
    }

    private sealed record Kept(IReadOnlyList<ShelfProduct> Products, GstTable Rates, DateOnly Today, SearchIndex Index, ShopFinder Shop);
}
