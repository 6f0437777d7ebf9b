using System.Text.Json.Serialization;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>A product as the API shows it.</summary>
public sealed record ProductAnswer
{
    /// <inheritdoc cref="Product.Sku" />
    public required string Sku { get; init; }

    /// <inheritdoc cref="ProductFacts.Name" />
    public required string Name { get; init; }

    /// <summary>The shelf's name.</summary>
    public required string Category { get; init; }

    /// <inheritdoc cref="ProductFacts.PackSize" />
    public required string PackSize { get; init; }

    /// <inheritdoc cref="ProductFacts.CaseSize" />
    public required int CaseSize { get; init; }

    /// <inheritdoc cref="ProductFacts.MinimumQuantity" />
    public required int MinimumQuantity { get; init; }

    /// <inheritdoc cref="ProductFacts.OrderMultiple" />
    public required int OrderMultiple { get; init; }

    /// <inheritdoc cref="ProductFacts.Mrp" />
    public required Money Mrp { get; init; }

    /// <summary>What the asker pays for a piece, without GST; the team sees the wholesale price.</summary>
    public required Money Price { get; init; }

    /// <summary>Today's GST in percent, from the rate table; null when no row or two rows fit.</summary>
    public required decimal? GstRate { get; init; }

    /// <inheritdoc cref="ProductFacts.Hsn" />
    public required string Hsn { get; init; }

    /// <summary>Pieces that can be promised to the asker now.</summary>
    public required int Available { get; init; }

    /// <inheritdoc cref="Product.Active" />
    public required bool Active { get; init; }

    /// <summary>What only the team reads; left out for shops and in lists.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProductKeeping? Keeping { get; init; }

    internal static ProductAnswer Of(PricedProduct row, int available) => new()
    {
        Sku = row.Product.Sku,
        Name = row.Product.Name,
        Category = row.Product.Category,
        PackSize = row.Product.PackSize,
        CaseSize = row.Product.CaseSize,
        MinimumQuantity = row.Product.MinimumQuantity,
        OrderMultiple = row.Product.OrderMultiple,
        Mrp = row.Product.Mrp,
        Price = row.Product.WholesalePrice,
        GstRate = row.GstRate,
        Hsn = row.Product.Hsn,
        Available = available,
        Active = row.Product.Active,
    };

    internal static ProductAnswer Of(ProductDetail product, int available) => new()
    {
        Sku = product.Sku,
        Name = product.Facts.Name,
        Category = product.Category,
        PackSize = product.Facts.PackSize,
        CaseSize = product.Facts.CaseSize,
        MinimumQuantity = product.Facts.MinimumQuantity,
        OrderMultiple = product.Facts.OrderMultiple,
        Mrp = product.Facts.Mrp,
        Price = product.Facts.WholesalePrice,
        GstRate = product.Gst.Rate,
        Hsn = product.Facts.Hsn,
        Available = available,
        Active = product.Active,
        Keeping = ProductKeeping.Of(product),
    };
}

/// <summary>How a product is measured, kept and bought again.</summary>
/// <param name="NetQuantity">What is in one piece, in <paramref name="NetUnit"/>.</param>
/// <param name="NetUnit">g, ml or pcs.</param>
/// <param name="Uqc">The GST unit quantity code of one piece.</param>
/// <param name="GstConditions">What is true of it for the rate table, such as pre_packaged.</param>
/// <param name="ShelfLifeDays">Days from manufacture to best before.</param>
/// <param name="MinimumDispatchDays">Days that must be left when a batch leaves for a shop.</param>
/// <param name="NearExpiryAlertDays">From this many days left on, a batch needs somebody's attention.</param>
/// <param name="ReorderPoint">At this available stock more should be bought.</param>
/// <param name="Ean13">The barcode.</param>
/// <param name="Description">What is in it.</param>
/// <param name="InactiveReason">Why it is not sold; null while it is.</param>
public sealed record ProductKeeping(
    int NetQuantity,
    string NetUnit,
    string Uqc,
    IReadOnlyList<string> GstConditions,
    int ShelfLifeDays,
    int MinimumDispatchDays,
    int NearExpiryAlertDays,
    int ReorderPoint,
    string? Ean13,
    string Description,
    string? InactiveReason)
{
    internal static ProductKeeping Of(ProductDetail product) => new(
        product.Facts.NetQuantity,
        product.Facts.NetUnit,
        product.Facts.Uqc,
        Catalog.GstConditions.Split(product.Facts.GstConditions),
        product.Facts.ShelfLifeDays,
        product.Facts.MinimumDispatchDays,
        product.Facts.NearExpiryAlertDays,
        product.Facts.ReorderPoint,
        product.Facts.Ean13,
        product.Facts.Description,
        product.InactiveReason);
}
