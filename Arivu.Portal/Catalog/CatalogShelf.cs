using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

/// <summary>A product as lists need it.</summary>
public sealed record ShelfProduct
{
    /// <summary>The key.</summary>
    public required int Id { get; init; }

    /// <inheritdoc cref="Product.Sku" />
    public required string Sku { get; init; }

    /// <inheritdoc cref="ProductFacts.Name" />
    public required string Name { get; init; }

    /// <summary>The shelf's key.</summary>
    public required int CategoryId { get; init; }

    /// <summary>The shelf's name.</summary>
    public required string Category { get; init; }

    /// <inheritdoc cref="Category.Art" />
    public required string Art { get; init; }

    /// <inheritdoc cref="ProductFacts.PackSize" />
    public required string PackSize { get; init; }

    /// <inheritdoc cref="ProductFacts.NetQuantity" />
    public required int NetQuantity { get; init; }

    /// <inheritdoc cref="ProductFacts.Uqc" />
    public required string Uqc { get; init; }

    /// <inheritdoc cref="ProductFacts.CaseSize" />
    public required int CaseSize { get; init; }

    /// <inheritdoc cref="ProductFacts.MinimumQuantity" />
    public required int MinimumQuantity { get; init; }

    /// <inheritdoc cref="ProductFacts.OrderMultiple" />
    public required int OrderMultiple { get; init; }

    /// <inheritdoc cref="ProductFacts.ShelfLifeDays" />
    public required int ShelfLifeDays { get; init; }

    /// <inheritdoc cref="ProductFacts.MinimumDispatchDays" />
    public required int MinimumDispatchDays { get; init; }

    /// <inheritdoc cref="ProductFacts.NearExpiryAlertDays" />
    public required int NearExpiryAlertDays { get; init; }

    /// <inheritdoc cref="ProductFacts.ReorderPoint" />
    public required int ReorderPoint { get; init; }

    /// <inheritdoc cref="ProductFacts.Mrp" />
    public required Money Mrp { get; init; }

    /// <inheritdoc cref="ProductFacts.WholesalePrice" />
    public required Money WholesalePrice { get; init; }

    /// <inheritdoc cref="ProductFacts.Hsn" />
    public required string Hsn { get; init; }

    /// <inheritdoc cref="ProductFacts.GstConditions" />
    public required string GstConditions { get; init; }

    /// <inheritdoc cref="ProductFacts.Ean13" />
    public required string? Ean13 { get; init; }

    /// <inheritdoc cref="Product.Active" />
    public required bool Active { get; init; }

    /// <inheritdoc cref="Product.PictureHash" />
    public required string? PictureHash { get; init; }

    /// <inheritdoc cref="Product.CreatedAt" />
    public required DateTime CreatedAt { get; init; }

    /// <summary>What a search looks at, in small letters.</summary>
    public string SearchText { get; private set; } = "";

    internal ShelfProduct Searchable()
    {
        SearchText = $"{Name} {Sku} {Ean13} {Category}".ToLowerInvariant();
        return this;
    }
}

/// <summary>
/// Keeps the whole catalogue in memory. Lists count every shelf, tax rate and margin beside their rows, and both follow from
/// dated rates: so all products are needed anyway. Before each use one small query asks whether a product came or changed.
/// </summary>
public sealed class CatalogShelf
{
    private volatile Kept _kept = new(new TableStamp(-1, 0), []);

    /// <summary>All products by SKU, active or not.</summary>
    public async Task<IReadOnlyList<ShelfProduct>> ProductsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var stamp = await TableStamp.OfAsync(db.Products, cancel);
        var kept = _kept;
        if (kept.Stamp != stamp)
        {
            var products = await db.Products.AsNoTracking().OrderBy(p => p.Sku).Select(p => new ShelfProduct
            {
                Id = p.Id,
                Sku = p.Sku,
                Name = p.Name,
                CategoryId = p.CategoryId,
                Category = p.Category.Name,
                Art = p.Category.Art,
                PackSize = p.PackSize,
                NetQuantity = p.NetQuantity,
                Uqc = p.Uqc,
                CaseSize = p.CaseSize,
                MinimumQuantity = p.MinimumQuantity,
                OrderMultiple = p.OrderMultiple,
                ShelfLifeDays = p.ShelfLifeDays,
                MinimumDispatchDays = p.MinimumDispatchDays,
                NearExpiryAlertDays = p.NearExpiryAlertDays,
                ReorderPoint = p.ReorderPoint,
                Mrp = p.Mrp,
                WholesalePrice = p.WholesalePrice,
                Hsn = p.Hsn,
                GstConditions = p.GstConditions,
                Ean13 = p.Ean13,
                Active = p.Active,
                PictureHash = p.PictureHash,
                CreatedAt = p.CreatedAt,
            }).ToListAsync(cancel);
            _kept = kept = new Kept(stamp, products.ConvertAll(p => p.Searchable()));
        }

        return kept.Products;
    }

    private sealed record Kept(TableStamp Stamp, IReadOnlyList<ShelfProduct> Products);
}
