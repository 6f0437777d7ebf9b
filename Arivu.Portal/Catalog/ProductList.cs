using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>A product in a list, with today's rate.</summary>
/// <param name="Product">The product.</param>
/// <param name="GstRate">In percent; null when no row or two rows of the rate table fit.</param>
public sealed record PricedProduct(ShelfProduct Product, decimal? GstRate)
{
    /// <summary>What the shop pays and earns; null without a rate.</summary>
    public ShopPrice? Price => GstRate is { } rate ? new ShopPrice(Product.WholesalePrice, rate, Product.Mrp) : null;
}

/// <summary>A shelf with the number of its products.</summary>
public sealed record CategoryCount(int Id, string Name, string Art, int Count);

/// <summary>A GST rate with the number of its products.</summary>
public sealed record RateCount(decimal Rate, int Count);

/// <summary>A page of the product list and the numbers around it.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Views">Products of each tab, other filters left aside.</param>
/// <param name="Categories">All shelves in order.</param>
/// <param name="Rates">The rates that products have today.</param>
public sealed record ProductList(Page<PricedProduct> Rows, IReadOnlyDictionary<ProductView, int> Views, IReadOnlyList<CategoryCount> Categories, IReadOnlyList<RateCount> Rates);
