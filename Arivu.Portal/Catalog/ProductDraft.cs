using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>A product as it is typed: anything may still be missing or wrong.</summary>
public sealed class ProductDraft
{
    /// <summary>The version that was loaded for editing; 0 for a new product.</summary>
    public int Version { get; set; }

    /// <summary>The code; given once.</summary>
    public string? Sku { get; set; }

    /// <inheritdoc cref="ProductFacts.Name" />
    public string? Name { get; set; }

    /// <inheritdoc cref="ProductFacts.CategoryId" />
    public int? CategoryId { get; set; }

    /// <inheritdoc cref="ProductFacts.PackSize" />
    public string? PackSize { get; set; }

    /// <inheritdoc cref="ProductFacts.NetQuantity" />
    public int? NetQuantity { get; set; }

    /// <inheritdoc cref="ProductFacts.NetUnit" />
    public string? NetUnit { get; set; } = ProductUnits.Net[0];

    /// <inheritdoc cref="ProductFacts.Uqc" />
    public string? Uqc { get; set; } = ProductUnits.Uqc[0];

    /// <inheritdoc cref="ProductFacts.CaseSize" />
    public int? CaseSize { get; set; }

    /// <inheritdoc cref="ProductFacts.MinimumQuantity" />
    public int? MinimumQuantity { get; set; }

    /// <inheritdoc cref="ProductFacts.OrderMultiple" />
    public int? OrderMultiple { get; set; }

    /// <inheritdoc cref="ProductFacts.Mrp" />
    public Money? Mrp { get; set; }

    /// <inheritdoc cref="ProductFacts.WholesalePrice" />
    public Money? WholesalePrice { get; set; }

    /// <inheritdoc cref="ProductFacts.Hsn" />
    public string? Hsn { get; set; }

    /// <summary>Condition codes that stand on the product.</summary>
    public List<string> GstConditions { get; set; } = [];

    /// <summary>The rate in percent that somebody expects of HSN and conditions; null for whatever the table says. The residual rate itself confirms it.</summary>
    public decimal? ExpectedRate { get; set; }

    /// <summary>Somebody looked and wants the residual rate, because no row names these goods.</summary>
    public bool ResidualConfirmed { get; set; }

    /// <inheritdoc cref="ProductFacts.ShelfLifeDays" />
    public int? ShelfLifeDays { get; set; }

    /// <inheritdoc cref="ProductFacts.MinimumDispatchDays" />
    public int? MinimumDispatchDays { get; set; }

    /// <inheritdoc cref="ProductFacts.NearExpiryAlertDays" />
    public int? NearExpiryAlertDays { get; set; }

    /// <inheritdoc cref="ProductFacts.ReorderPoint" />
    public int? ReorderPoint { get; set; } = 0;

    /// <inheritdoc cref="ProductFacts.Ean13" />
    public string? Ean13 { get; set; }

    /// <inheritdoc cref="ProductFacts.Description" />
    public string? Description { get; set; }

    /// <summary>Whether shops shall see and order it; null leaves that as it is.</summary>
    public bool? Active { get; set; }

    /// <summary>Why it is taken out; asked for when <see cref="Active"/> is false.</summary>
    public string? InactiveReason { get; set; }

    /// <summary>A product as it stands, ready to be changed.</summary>
    public static ProductDraft Of(ProductDetail product) => new()
    {
        Version = product.Version,
        Sku = product.Sku,
        Name = product.Facts.Name,
        CategoryId = product.Facts.CategoryId,
        PackSize = product.Facts.PackSize,
        NetQuantity = product.Facts.NetQuantity,
        NetUnit = product.Facts.NetUnit,
        Uqc = product.Facts.Uqc,
        CaseSize = product.Facts.CaseSize,
        MinimumQuantity = product.Facts.MinimumQuantity,
        OrderMultiple = product.Facts.OrderMultiple,
        Mrp = product.Facts.Mrp,
        WholesalePrice = product.Facts.WholesalePrice,
        Hsn = product.Facts.Hsn,
        GstConditions = [.. Catalog.GstConditions.Split(product.Facts.GstConditions)],
        ResidualConfirmed = product.Gst.Row?.IsResidual == true,
        ShelfLifeDays = product.Facts.ShelfLifeDays,
        MinimumDispatchDays = product.Facts.MinimumDispatchDays,
        NearExpiryAlertDays = product.Facts.NearExpiryAlertDays,
        ReorderPoint = product.Facts.ReorderPoint,
        Ean13 = product.Facts.Ean13,
        Description = product.Facts.Description,
    };

    /// <summary>The SKU as it is stored: trimmed, capital letters.</summary>
    public string CleanSku => Trim(Sku).ToUpperInvariant();

    /// <summary>The HSN as it is stored: the tariff prints it with spaces, people type it so.</summary>
    public string CleanHsn => Trim(Hsn).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The condition codes as they are stored.</summary>
    public string JoinedConditions => Catalog.GstConditions.Join(GstConditions);

    /// <summary>The facts, once the rules found nothing wrong.</summary>
    internal ProductFacts ToFacts() => new()
    {
        Name = Trim(Name),
        CategoryId = CategoryId!.Value,
        PackSize = Trim(PackSize),
        NetQuantity = NetQuantity!.Value,
        NetUnit = NetUnit!,
        Uqc = Uqc!,
        CaseSize = CaseSize!.Value,
        MinimumQuantity = MinimumQuantity!.Value,
        OrderMultiple = OrderMultiple!.Value,
        Mrp = Mrp!.Value,
        WholesalePrice = WholesalePrice!.Value,
        Hsn = CleanHsn,
        GstConditions = JoinedConditions,
        ShelfLifeDays = ShelfLifeDays!.Value,
        MinimumDispatchDays = MinimumDispatchDays!.Value,
        NearExpiryAlertDays = NearExpiryAlertDays!.Value,
        ReorderPoint = ReorderPoint!.Value,
        Ean13 = Trim(Ean13) is { Length: > 0 } ean ? ean : null,
        Description = Trim(Description).ReplaceLineEndings("\n"),
    };

    private static string Trim(string? text) => (text ?? "").Trim();
}

/// <summary>The units a product can be measured in.</summary>
public static class ProductUnits
{
    /// <summary>Units of the net quantity.</summary>
    public static readonly IReadOnlyList<string> Net = ["g", "ml", "pcs"];

    /// <summary>Unit quantity codes of the GST network that fit packed goods.</summary>
    public static readonly IReadOnlyList<string> Uqc = ["PAC", "BAG", "BTL", "BOX", "PCS", "CAN", "CTN", "JAR", "NOS", "TUB"];
}
