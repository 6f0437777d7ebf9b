using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>What is sent about a product, new or to be changed. Members that are left out stay as they are, or take what is said here.</summary>
public sealed record ProductBody
{
    /// <summary>The code, for good; a change does not read it.</summary>
    public string? Sku { get; init; }

    /// <inheritdoc cref="ProductFacts.Name" />
    public string? Name { get; init; }

    /// <summary>The shelf: Flours, or as addresses name it, flours.</summary>
    public string? Category { get; init; }

    /// <inheritdoc cref="ProductFacts.PackSize" />
    public string? PackSize { get; init; }

    /// <inheritdoc cref="ProductFacts.CaseSize" />
    public int? CaseSize { get; init; }

    /// <summary>The fewest pieces a line may order; a multiple of orderMultiple. New: the order multiple.</summary>
    public int? MinimumQuantity { get; init; }

    /// <summary>Pieces of a line come in multiples of this. New: the case size.</summary>
    public int? OrderMultiple { get; init; }

    /// <inheritdoc cref="ProductFacts.Mrp" />
    public Money? Mrp { get; init; }

    /// <summary>What a shop pays for a piece; it excludes GST.</summary>
    public Money? Price { get; init; }

    /// <summary>
    /// The rate in percent that HSN and gstConditions must lead to, if one is sent; it changes no rate. Where no row of the rate table
    /// names these goods, the residual rate must be sent: whoever does has looked.
    /// </summary>
    public decimal? GstRate { get; init; }

    /// <summary>Eight digits.</summary>
    public string? Hsn { get; init; }

    /// <summary>What is true of it for the rate table. New: pre_packaged.</summary>
    public IReadOnlyList<string?>? GstConditions { get; init; }

    /// <summary>What is in one piece. New: read from packSize.</summary>
    public int? NetQuantity { get; init; }

    /// <summary>g, ml or pcs. New: read from packSize.</summary>
    public string? NetUnit { get; init; }

    /// <summary>The GST unit quantity code of one piece. New: PAC.</summary>
    public string? Uqc { get; init; }

    /// <summary>Days from manufacture to best before. New: 180.</summary>
    public int? ShelfLifeDays { get; init; }

    /// <summary>Days that must be left when a batch leaves for a shop. New: three tenths of the shelf life.</summary>
    public int? MinimumDispatchDays { get; init; }

    /// <summary>From this many days left on, a batch needs somebody's attention. New: a quarter of the shelf life.</summary>
    public int? NearExpiryAlertDays { get; init; }

    /// <summary>At this available stock more should be bought. New: 0, never.</summary>
    public int? ReorderPoint { get; init; }

    /// <summary>The barcode; empty text takes it away.</summary>
    public string? Ean13 { get; init; }

    /// <inheritdoc cref="ProductFacts.Description" />
    public string? Description { get; init; }

    /// <summary>Whether shops see and order it; a new product is active.</summary>
    public bool? Active { get; init; }

    /// <summary>Why it is taken out, beside "active": false.</summary>
    public string? Reason { get; init; }

    private const int UsualShelfLife = 180;

    /// <summary>A new product, where nothing is said with what is usual.</summary>
    internal ProductDraft ToDraft(IReadOnlyList<CategoryCount> shelves)
    {
        var (content, days) = (NetContent.Read(PackSize), ShelfLifeDays ?? UsualShelfLife);
        var draft = new ProductDraft
        {
            Sku = Sku,
            OrderMultiple = CaseSize,
            MinimumQuantity = OrderMultiple ?? CaseSize,
            NetQuantity = content?.Quantity,
            NetUnit = content?.Unit ?? ProductUnits.Net[0],
            GstConditions = ["pre_packaged"],
            ShelfLifeDays = days,
            MinimumDispatchDays = (int)(days * 3L / 10),
            NearExpiryAlertDays = days / 4,
        };
        Into(draft, shelves);
        return draft;
    }

    /// <summary>Writes what is said over what stands.</summary>
    internal void Into(ProductDraft draft, IReadOnlyList<CategoryCount> shelves)
    {
        draft.ResidualConfirmed &= Hsn is null || Hsn == draft.Hsn; // it was said of the code that stood
        (draft.Name, draft.PackSize, draft.Hsn) = (Name ?? draft.Name, PackSize ?? draft.PackSize, Hsn ?? draft.Hsn);
        draft.CategoryId = Category is { } shelf ? ShelfOf(shelf, shelves) : draft.CategoryId;
        (draft.CaseSize, draft.OrderMultiple, draft.MinimumQuantity) = (CaseSize ?? draft.CaseSize, OrderMultiple ?? draft.OrderMultiple, MinimumQuantity ?? draft.MinimumQuantity);
        (draft.Mrp, draft.WholesalePrice, draft.ExpectedRate) = (Mrp ?? draft.Mrp, Price ?? draft.WholesalePrice, GstRate);
        draft.GstConditions = GstConditions is { } conditions ? [.. conditions.Select(code => code ?? "")] : draft.GstConditions;
        (draft.NetQuantity, draft.NetUnit, draft.Uqc) = (NetQuantity ?? draft.NetQuantity, NetUnit ?? draft.NetUnit, Uqc ?? draft.Uqc);
        (draft.ShelfLifeDays, draft.MinimumDispatchDays) = (ShelfLifeDays ?? draft.ShelfLifeDays, MinimumDispatchDays ?? draft.MinimumDispatchDays);
        (draft.NearExpiryAlertDays, draft.ReorderPoint) = (NearExpiryAlertDays ?? draft.NearExpiryAlertDays, ReorderPoint ?? draft.ReorderPoint);
        (draft.Ean13, draft.Description) = (Ean13 ?? draft.Ean13, Description ?? draft.Description);
        (draft.Active, draft.InactiveReason) = (Active, Reason);
    }

    private static int? ShelfOf(string named, IReadOnlyList<CategoryCount> shelves) => shelves
        .FirstOrDefault(s => string.Equals(s.Name, named.Trim(), StringComparison.OrdinalIgnoreCase) || string.Equals(s.Art, named.Trim(), StringComparison.OrdinalIgnoreCase))?.Id;
}
