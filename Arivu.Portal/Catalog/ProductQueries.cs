using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

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

    /// <summary>What shops can order now, by SKU in any case.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyDictionary<string, ShelfProduct>> OfferedAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return (await shelf.ProductsAsync(db, cancel)).Where(p => p.Active).ToDictionary(p => p.Sku, StringComparer.OrdinalIgnoreCase);
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
            Id = product.Id,
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

    /// <summary>A shelf as addresses name it, from its name in any case: Flours is flours. What nobody knows stays as it is and finds nothing.</summary>
    public async Task<string?> ShelfNamedAsync(string? typed, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed) || !user.IsKnown)
        {
            return null;
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var shelves = await db.Categories.AsNoTracking().Select(c => new { c.Name, c.Art }).ToListAsync(cancel);
        return shelves.Find(c => string.Equals(c.Name, typed.Trim(), StringComparison.OrdinalIgnoreCase))?.Art ?? typed.Trim().ToLowerInvariant();
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
