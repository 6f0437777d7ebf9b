using System.Text.Json.Serialization;
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

    /// <summary>The products that may be shown, by key; null for all. A room above narrows by what it alone knows: stock, offers, earlier orders.</summary>
    public IReadOnlySet<int>? Only { get; init; }

    /// <summary>fit, earn, name, price or newest; anything else is what fits best where words are looked for, and earn where none are.</summary>
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
public sealed record ShopList(Page<ShopRow> Rows, int All, IReadOnlyList<CategoryCount> Categories, IReadOnlyList<EarnCount> Earns, IReadOnlyList<RateCount> Rates)
{
    /// <summary>The products of this shelf and search, by key, whatever else narrows the page; not handed from the prerendered page to its circuit.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Around { get; init; } = [];
}

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
public sealed class ShopQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CatalogShelf shelf, GstRates rates, ShopShelf kept)
{
    /// <summary>Steps of the filter by what a product earns, in whole percent.</summary>
    public static readonly IReadOnlyList<int> EarnSteps = [15, 18];

    private const int NeighboursShown = 4;

    /// <summary>A page of the shop.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<ShopList> BrowseAsync(ShopFilter filter, CancellationToken cancel)
    {
        await using var db = await OpenAsync(cancel);
        var finder = await FinderAsync(db, cancel);
        var fitting = string.IsNullOrWhiteSpace(filter.Search) ? finder.Rows : finder.All(filter.Search);
        var around = fitting.Where(row => filter.Category is null || row.Product.Art == filter.Category).ToList();
        var found = Sorted(around.Where(row => Fits(row, filter)), filter).ToList();
        return new ShopList(
            found.ToPage(filter.Page, filter.Size),
            finder.Rows.Count,
            [.. (await ProductQueries.CategoriesAsync(db, [.. finder.Rows.Select(Priced)], cancel)).Where(c => c.Count > 0)],
            [.. EarnSteps.Select(step => new EarnCount(step, around.Count(row => row.Price.EarnWhole >= step)))],
            ProductQueries.RatesOf(around.Select(Priced))) { Around = around.ConvertAll(row => row.Product.Id) };
    }

    /// <summary>One product; null when shops do not see it.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<ShopProduct?> DetailAsync(string sku, CancellationToken cancel)
    {
        await using var db = await OpenAsync(cancel);
        var all = (await FinderAsync(db, cancel)).Rows;
        if (all.FirstOrDefault(row => string.Equals(row.Product.Sku, sku, StringComparison.OrdinalIgnoreCase)) is not { } row)
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
        return await FinderAsync(db, cancel);
    }

    private async Task<ShopFinder> FinderAsync(PortalDbContext db, CancellationToken cancel) =>
        kept.Of(await shelf.ProductsAsync(db, cancel), await rates.TableAsync(db, cancel), clock.Today());

    private static PricedProduct Priced(ShopRow row) => new(row.Product, row.Price.GstRate);

    private static bool Fits(ShopRow row, ShopFilter filter) =>
        filter.Only?.Contains(row.Product.Id) != false
        && (filter.LeastEarn is null || row.Price.EarnWhole >= filter.LeastEarn)
        && (filter.GstRates.Count == 0 || filter.GstRates.Contains(row.Price.GstRate));

    private static IEnumerable<ShopRow> Sorted(IEnumerable<ShopRow> rows, ShopFilter filter) => filter.Sort switch
    {
        "name" => rows.OrderBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase),
        "price" => rows.OrderBy(row => row.Price.WithGst).ThenBy(row => row.Product.Sku, StringComparer.Ordinal),
        "newest" => rows.OrderByDescending(row => row.Product.CreatedAt).ThenByDescending(row => row.Product.Id),
        not "earn" when !string.IsNullOrWhiteSpace(filter.Search) => rows, // as they fit
        _ => rows.OrderByDescending(row => row.Price.EarnPercent).ThenBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase),
    };

    private Task<PortalDbContext> OpenAsync(CancellationToken cancel) =>
        user.IsKnown ? database.CreateDbContextAsync(cancel) : throw user.Refuse();
}
