using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>What can be said and later changed about a product. Quantities are pieces, prices are for one piece.</summary>
public sealed record ProductFacts
{
    /// <summary>As the shop reads it, pack size included.</summary>
    public required string Name { get; init; }

    /// <summary>The shelf.</summary>
    public required int CategoryId { get; init; }

    /// <summary>As printed on the pack: 1 kg, 100 x 1 g.</summary>
    public required string PackSize { get; init; }

    /// <summary>What is in one piece, in <see cref="NetUnit"/>.</summary>
    public required int NetQuantity { get; init; }

    /// <summary>g, ml or pcs.</summary>
    public required string NetUnit { get; init; }

    /// <summary>The GST unit quantity code of one piece, such as PAC.</summary>
    public required string Uqc { get; init; }

    /// <summary>Pieces in a case: for display and picking.</summary>
    public required int CaseSize { get; init; }

    /// <summary>The fewest pieces a line may order (MOQ).</summary>
    public required int MinimumQuantity { get; init; }

    /// <summary>Pieces of a line come in multiples of this.</summary>
    public required int OrderMultiple { get; init; }

    /// <summary>The price printed on the pack; it includes GST.</summary>
    public required Money Mrp { get; init; }

    /// <summary>What a shop pays; it excludes GST.</summary>
    public required Money WholesalePrice { get; init; }

    /// <summary>Eight digits.</summary>
    public required string Hsn { get; init; }

    /// <summary>Codes in the form of <see cref="Catalog.GstConditions"/>.</summary>
    public required string GstConditions { get; init; }

    /// <summary>Days from manufacture to best before.</summary>
    public required int ShelfLifeDays { get; init; }

    /// <summary>Days that must be left when a batch leaves for a shop.</summary>
    public required int MinimumDispatchDays { get; init; }

    /// <summary>From this many days left on, a batch needs somebody's attention.</summary>
    public required int NearExpiryAlertDays { get; init; }

    /// <summary>At this available stock more should be bought.</summary>
    public required int ReorderPoint { get; init; }

    /// <summary>The barcode, when there is one.</summary>
    public string? Ean13 { get; init; }

    /// <summary>What is in it, in plain text.</summary>
    public string Description { get; init; } = "";
}
