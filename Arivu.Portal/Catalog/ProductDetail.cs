namespace Arivu.Portal.Catalog;

/// <summary>A product with everything known about it.</summary>
public sealed record ProductDetail
{
    /// <summary>The key that rows of other rooms carry.</summary>
    public required int Id { get; init; }

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
