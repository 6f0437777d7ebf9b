namespace Arivu.Portal.Catalog.Finding;

/// <summary>The shop's products of one moment, to be looked up in memory.</summary>
public sealed class ShopFinder
{
    private readonly SearchIndex _index;
    private readonly Dictionary<int, ShopRow> _byId;

    internal ShopFinder(SearchIndex index, IReadOnlyList<ShopRow> rows) => (_index, Rows, _byId) = (index, rows, rows.ToDictionary(row => row.Product.Id));

    /// <summary>All products that shops can order, by SKU.</summary>
    public IReadOnlyList<ShopRow> Rows { get; }

    /// <summary>The products that fit best, best first.</summary>
    /// <param name="typed">What was typed or scanned.</param>
    /// <param name="take">The most products of the answer.</param>
    public IReadOnlyList<ShopRow> Find(string typed, int take) => [.. All(typed).Take(take)];

    /// <summary>The product with this SKU (hyphens and case do not matter) or barcode; null when the shop has none.</summary>
    public ShopRow? Coded(string code) => _index.WithCode(code) is { } product ? _byId.GetValueOrDefault(product.Id) : null;

    /// <summary>Products of the same shelf that a shop may take instead: those whose names share most words first, then those that cost most nearly the same.</summary>
    public IReadOnlyList<ShopRow> Like(string sku, int take)
    {
        if (Coded(sku) is not { } wanted)
        {
            return [];
        }

        var words = Words(wanted);
        return [.. Rows.Where(row => row.Product.CategoryId == wanted.Product.CategoryId && row.Product.Id != wanted.Product.Id)
            .OrderByDescending(row => Words(row).Count(words.Contains))
            .ThenBy(row => Math.Abs(row.Price.WithGst.Paise - wanted.Price.WithGst.Paise))
            .Take(take)];
    }

    internal IEnumerable<ShopRow> All(string typed) => _index.Find(typed, product => _byId.ContainsKey(product.Id)).Select(product => _byId[product.Id]);

    private static HashSet<string> Words(ShopRow row) => [.. SearchTerms.Of(row.Product.Name).Select(Sounds.Spelt)];
}
