using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

/// <summary>Which products the team wants to see.</summary>
public sealed record ProductFilter
{
    /// <summary>Words that must all stand in name, SKU, barcode or category, in any order and case.</summary>
    public string? Search { get; init; }

    /// <summary>The tab.</summary>
    public ProductView View { get; init; }

    /// <summary>A shelf, as addresses name it: flours.</summary>
    public string? Category { get; init; }

    /// <summary>A GST rate in percent.</summary>
    public decimal? GstRate { get; init; }

    /// <summary>name, sku, price, mrp, margin or category, with a minus for descending; anything else is name.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="search">Words.</param>
    /// <param name="view">active, inactive or no-picture; anything else is all.</param>
    /// <param name="category">A shelf.</param>
    /// <param name="rate">In percent.</param>
    /// <param name="sort">See <see cref="Sort"/>.</param>
    public static ProductFilter From(string? search, string? view, string? category, decimal? rate, string? sort) => new()
    {
        Search = search,
        View = view switch
        {
            "active" => ProductView.Active,
            "inactive" => ProductView.Inactive,
            "no-picture" => ProductView.NoPicture,
            _ => ProductView.All,
        },
        Category = category,
        GstRate = rate,
        Sort = sort,
    };
}

/// <summary>The tabs of the product list.</summary>
public enum ProductView
{
    /// <summary>All products.</summary>
    All,

    /// <summary>Those that shops see.</summary>
    Active,

    /// <summary>Those taken out.</summary>
    Inactive,

    /// <summary>Those whose drawn pack stands in for a picture.</summary>
    NoPicture,
}

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

/// <summary>Reads the catalogue for the team.</summary>
public sealed class ProductQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CatalogShelf shelf, GstRates rates)
{
    /// <summary>A page of products.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ProductList> ListAsync(ProductFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var all = await RowsAsync(db, cancel);
        var found = Sorted(all.Where(row => Fits(row, filter)), filter.Sort).ToList();
        return new ProductList(
            found.ToPage(filter.Page, filter.Size),
            Enum.GetValues<ProductView>().ToDictionary(view => view, view => all.Count(row => IsIn(row, view))),
            await CategoriesAsync(db, all, cancel),
            RatesOf(all));
    }

    /// <summary>One product with everything known about it; null when there is none.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ProductDetail?> DetailAsync(string sku, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var product = await db.Products.AsNoTracking().Include(p => p.Category).FirstOrDefaultAsync(p => p.Sku == sku.ToUpper(), cancel);
        return product is null ? null : new ProductDetail
        {
            Sku = product.Sku,
            Version = product.Version,
            Facts = product.Facts,
            Category = product.Category.Name,
            Art = product.Category.Art,
            Active = product.Active,
            InactiveReason = product.InactiveReason,
            PictureHash = product.PictureHash,
            CreatedAt = product.CreatedAt,
            Gst = (await rates.TableAsync(db, cancel)).Find(product.Hsn, product.GstConditions, clock.Today()),
        };
    }

    /// <summary>What the product form offers: shelves and the rate table, read once so that the form answers while somebody types.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ProductChoices> ChoicesAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var shelves = await db.Categories.AsNoTracking().OrderBy(c => c.Position).Select(c => new CategoryCount(c.Id, c.Name, c.Art, 0)).ToListAsync(cancel);
        return new ProductChoices(shelves, await rates.TableAsync(db, cancel), clock.Today());
    }

    internal async Task<List<PricedProduct>> RowsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var products = await shelf.ProductsAsync(db, cancel);
        var table = await rates.TableAsync(db, cancel);
        var today = clock.Today();
        return [.. products.Select(p => new PricedProduct(p, table.Find(p.Hsn, p.GstConditions, today).Rate))];
    }

    internal static async Task<IReadOnlyList<CategoryCount>> CategoriesAsync(PortalDbContext db, IReadOnlyCollection<PricedProduct> rows, CancellationToken cancel)
    {
        var counts = rows.GroupBy(row => row.Product.CategoryId).ToDictionary(g => g.Key, g => g.Count());
        var shelves = await db.Categories.AsNoTracking().OrderBy(c => c.Position).Select(c => new { c.Id, c.Name, c.Art }).ToListAsync(cancel);
        return shelves.ConvertAll(c => new CategoryCount(c.Id, c.Name, c.Art, counts.GetValueOrDefault(c.Id)));
    }

    internal static IReadOnlyList<RateCount> RatesOf(IEnumerable<PricedProduct> rows) =>
        [.. rows.Where(row => row.GstRate is not null).GroupBy(row => row.GstRate!.Value).Select(g => new RateCount(g.Key, g.Count())).OrderBy(r => r.Rate)];

    private static bool Fits(PricedProduct row, ProductFilter filter) =>
        IsIn(row, filter.View)
        && (filter.Category is null || row.Product.Art == filter.Category)
        && (filter.GstRate is null || row.GstRate == filter.GstRate)
        && SearchWords.AllIn(row.Product.SearchText, filter.Search);

    private static bool IsIn(PricedProduct row, ProductView view) => view switch
    {
        ProductView.Active => row.Product.Active,
        ProductView.Inactive => !row.Product.Active,
        ProductView.NoPicture => row.Product.PictureHash is null,
        _ => true,
    };

    private static IEnumerable<PricedProduct> Sorted(IEnumerable<PricedProduct> rows, string? sort)
    {
        var ordered = sort?.TrimStart('-') switch
        {
            "sku" => rows.OrderBy(row => row.Product.Sku, StringComparer.Ordinal),
            "price" => rows.OrderBy(row => row.Product.WholesalePrice),
            "mrp" => rows.OrderBy(row => row.Product.Mrp),
            "margin" => rows.OrderBy(row => row.Price?.EarnPercent),
            "category" => rows.OrderBy(row => row.Product.Category, StringComparer.OrdinalIgnoreCase),
            _ => rows.OrderBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase),
        };
        var list = ordered.ThenBy(row => row.Product.Sku, StringComparer.Ordinal);
        return sort?.StartsWith('-') == true ? list.Reverse() : list;
    }
}

/// <summary>A product with everything known about it.</summary>
public sealed record ProductDetail
{
    /// <inheritdoc cref="Product.Sku" />
    public required string Sku { get; init; }

    /// <summary>The version to send back with a change.</summary>
    public required int Version { get; init; }

    /// <summary>What can be changed.</summary>
    public required ProductFacts Facts { get; init; }

    /// <summary>The shelf's name.</summary>
    public required string Category { get; init; }

    /// <inheritdoc cref="Category.Art" />
    public required string Art { get; init; }

    /// <inheritdoc cref="Product.Active" />
    public required bool Active { get; init; }

    /// <inheritdoc cref="Product.InactiveReason" />
    public required string? InactiveReason { get; init; }

    /// <inheritdoc cref="Product.PictureHash" />
    public required string? PictureHash { get; init; }

    /// <inheritdoc cref="Product.CreatedAt" />
    public required DateTime CreatedAt { get; init; }

    /// <summary>What the rate table says about it today.</summary>
    public required GstFinding Gst { get; init; }

    /// <summary>What the shop pays and earns; null without a rate.</summary>
    public ShopPrice? Price => Gst.Rate is { } rate ? new ShopPrice(Facts.WholesalePrice, rate, Facts.Mrp) : null;
}

/// <summary>What the product form offers.</summary>
/// <param name="Categories">The shelves in order.</param>
/// <param name="Rates">The rate table.</param>
/// <param name="Today">The day whose rates are shown.</param>
public sealed record ProductChoices(IReadOnlyList<CategoryCount> Categories, GstTable Rates, DateOnly Today);
