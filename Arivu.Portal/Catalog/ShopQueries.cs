using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

/// <summary>What a shopkeeper looks for.</summary>
public sealed record ShopFilter
{
    /// <summary>Words in any order and case.</summary>
    public string? Search { get; init; }

    /// <summary>A shelf, as addresses name it: flours.</summary>
    public string? Category { get; init; }

    /// <summary>The least whole percent of the MRP that must stay with the shop.</summary>
    public int? LeastEarn { get; init; }

    /// <summary>GST rates in percent; none means all.</summary>
    public IReadOnlyList<decimal> GstRates { get; init; } = [];

    /// <summary>earn, name, price or newest; anything else is earn.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int Size { get; init; } = FirstRows;

    /// <summary>Rows of a page where the address asks for no other number: two pages hold the whole shop of today.</summary>
    public const int FirstRows = 24;
}

/// <summary>A product as shops see it.</summary>
/// <param name="Product">The product.</param>
/// <param name="Price">What it costs and earns.</param>
public sealed record ShopRow(ShelfProduct Product, ShopPrice Price);

/// <summary>A page of the shop and the numbers around it.</summary>
/// <param name="Rows">The page.</param>
/// <param name="All">Products of the whole shop.</param>
/// <param name="Categories">Shelves that hold something, in order.</param>
/// <param name="Earns">For each step of the filter, how many products of this shelf and search earn at least that.</param>
/// <param name="Rates">The rates of this shelf and search.</param>
public sealed record ShopList(Page<ShopRow> Rows, int All, IReadOnlyList<CategoryCount> Categories, IReadOnlyList<EarnCount> Earns, IReadOnlyList<RateCount> Rates);

/// <summary>How many products earn at least this much.</summary>
public sealed record EarnCount(int LeastPercent, int Count);

/// <summary>A product's page in the shop.</summary>
/// <param name="Row">The product.</param>
/// <param name="ShelfLifeDays">Days from manufacture to best before.</param>
/// <param name="NetUnit">g, ml or pcs.</param>
/// <param name="Description">Plain text, may be empty.</param>
/// <param name="Neighbours">Others of the same shelf, those that earn most first.</param>
public sealed record ShopProduct(ShopRow Row, int ShelfLifeDays, string NetUnit, string Description, IReadOnlyList<ShopRow> Neighbours);

/// <summary>Reads the catalogue as shops see it: active products that have a rate.</summary>
public sealed class ShopQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, ProductQueries products, CatalogShelf shelf, SearchShelf words)
{
    /// <summary>Steps of the filter by what a product earns, in whole percent.</summary>
    public static readonly IReadOnlyList<int> EarnSteps = [15, 18];

    private const int NeighboursShown = 4;

    /// <summary>A page of the shop.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<ShopList> BrowseAsync(ShopFilter filter, CancellationToken cancel)
    {
        await using var db = await OpenAsync(cancel);
        var all = await ShopAsync(db, cancel);
        var fitting = string.IsNullOrWhiteSpace(filter.Search) ? all : (await FinderAsync(db, all, cancel)).All(filter.Search);
        var around = fitting.Where(row => filter.Category is null || row.Product.Art == filter.Category).ToList();
        var found = Sorted(around.Where(row => row.Price.EarnWhole >= (filter.LeastEarn ?? int.MinValue) && (filter.GstRates.Count == 0 || filter.GstRates.Contains(row.Price.GstRate))), filter).ToList();
        var asRows = all.ConvertAll(row => new PricedProduct(row.Product, row.Price.GstRate));
        return new ShopList(
            found.ToPage(filter.Page, filter.Size),
            all.Count,
            [.. (await ProductQueries.CategoriesAsync(db, asRows, cancel)).Where(c => c.Count > 0)],
            [.. EarnSteps.Select(step => new EarnCount(step, around.Count(row => row.Price.EarnWhole >= step)))],
            ProductQueries.RatesOf(around.Select(row => new PricedProduct(row.Product, row.Price.GstRate))));
    }

    /// <summary>One product; null when shops do not see it.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<ShopProduct?> DetailAsync(string sku, CancellationToken cancel)
    {
        await using var db = await OpenAsync(cancel);
        var all = await ShopAsync(db, cancel);
        if (all.Find(row => string.Equals(row.Product.Sku, sku, StringComparison.OrdinalIgnoreCase)) is not { } row)
        {
            return null;
        }

        var more = await db.Products.AsNoTracking().Where(p => p.Id == row.Product.Id).Select(p => new { p.ShelfLifeDays, p.NetUnit, p.Description }).SingleAsync(cancel);
        var neighbours = Sorted(all.Where(other => other.Product.CategoryId == row.Product.CategoryId && other.Product.Id != row.Product.Id), new ShopFilter()).Take(NeighboursShown);
        return new ShopProduct(row, more.ShelfLifeDays, more.NetUnit, more.Description, [.. neighbours]);
    }

    internal async Task<ShopFinder> FinderAsync(CancellationToken cancel)
    {
        await using var db = await OpenAsync(cancel);
        return await FinderAsync(db, await ShopAsync(db, cancel), cancel);
    }

    private async Task<ShopFinder> FinderAsync(PortalDbContext db, List<ShopRow> all, CancellationToken cancel) => new(words.Of(await shelf.ProductsAsync(db, cancel)), all);

    private static IEnumerable<ShopRow> Sorted(IEnumerable<ShopRow> rows, ShopFilter filter) => filter.Sort switch
    {
        "name" => rows.OrderBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase),
        "price" => rows.OrderBy(row => row.Price.WithGst).ThenBy(row => row.Product.Sku, StringComparer.Ordinal),
        "newest" => rows.OrderByDescending(row => row.Product.CreatedAt).ThenByDescending(row => row.Product.Id),
        null when !string.IsNullOrWhiteSpace(filter.Search) => rows, // what fits best stands first
        _ => rows.OrderByDescending(row => row.Price.EarnPercent).ThenBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase),
    };

    private async Task<List<ShopRow>> ShopAsync(PortalDbContext db, CancellationToken cancel) =>
        [.. (await products.RowsAsync(db, cancel)).Where(row => row.Product.Active && row.Price is not null).Select(row => new ShopRow(row.Product, row.Price!.Value))];

    private Task<PortalDbContext> OpenAsync(CancellationToken cancel) =>
        user.IsKnown ? database.CreateDbContextAsync(cancel) : throw user.Refuse();
}
