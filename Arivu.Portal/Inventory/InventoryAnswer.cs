using System.Text.Json.Serialization;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>A product's stock as the team sees it; a shop reads sku and available only.</summary>
public sealed record InventoryAnswer
{
    /// <summary>The product.</summary>
    public required string Sku { get; init; }

    /// <summary>Pieces on the shelf.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OnHand { get; init; }

    /// <summary>Pieces of them promised to orders.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Reserved { get; init; }

    /// <summary>Pieces that can be promised to the asker now: free, neither expired nor kept back, and for a shop fresh enough.</summary>
    public required int Available { get; init; }

    /// <summary>At this available stock more should be bought.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ReorderPoint { get; init; }

    /// <summary>Batches with pieces, and empty ones that could still be found again; those that may be sent stand first, then those that expire first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BatchAnswer>? Batches { get; init; }

    internal static InventoryAnswer Of(HeldStock held) => new()
    {
        Sku = held.Product.Sku,
        OnHand = held.OnHand,
        Reserved = held.Reserved,
        Available = held.Available,
        ReorderPoint = held.Product.ReorderPoint,
        Batches = [.. held.Batches.Select(batch => BatchAnswer.Of(batch, held.Warehouses[batch.WarehouseId]))],
    };
}

/// <summary>A batch.</summary>
/// <param name="Batch">The maker's number.</param>
/// <param name="Manufactured">Made on this day.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="OnHand">Pieces on the shelf.</param>
/// <param name="Reserved">Pieces of them promised.</param>
/// <param name="Blocked">Kept back.</param>
/// <param name="UnitCost">What a piece cost, without GST; left out where nobody noted it, and for staff.</param>
/// <param name="Warehouse">The code of the warehouse where it lies: the same batch may lie in several.</param>
public sealed record BatchAnswer(
    string Batch,
    DateOnly Manufactured,
    DateOnly Expires,
    int OnHand,
    int Reserved,
    bool Blocked,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? UnitCost,
    string Warehouse)
{
    internal static BatchAnswer Of(BatchRow row, string warehouse) => new(row.Number, row.Manufactured, row.Expires, row.OnHand, row.Reserved, row.Blocked, row.UnitCost, warehouse);
}

/// <summary>Goods that come in.</summary>
public sealed record ReceiptBody
{
    /// <inheritdoc cref="IncomingGoods.Quantity" />
    public int? Quantity { get; init; }

    /// <inheritdoc cref="IncomingGoods.Batch" />
    public string? Batch { get; init; }

    /// <inheritdoc cref="IncomingGoods.Manufactured" />
    public DateOnly? Manufactured { get; init; }

    /// <inheritdoc cref="IncomingGoods.Expires" />
    public DateOnly? Expires { get; init; }

    /// <inheritdoc cref="ReceiptDraft.Reference" />
    public string? Reference { get; init; }

    /// <inheritdoc cref="IncomingGoods.UnitCost" />
    public Money? UnitCost { get; init; }

    internal ReceiptDraft ToDraft(string sku) =>
        new() { Sku = sku, Quantity = Quantity, Batch = Batch, Manufactured = Manufactured, Expires = Expires, Reference = Reference, UnitCost = UnitCost };
}

/// <summary>A correction of the count.</summary>
public sealed record AdjustmentBody
{
    /// <inheritdoc cref="AdjustmentDraft.Quantity" />
    public int? Quantity { get; init; }

    /// <inheritdoc cref="AdjustmentDraft.Batch" />
    public string? Batch { get; init; }

    /// <summary>Correction, Damage, Expiry, Sample, Theft or Found; left out it is a correction of the book.</summary>
    public string? Kind { get; init; }

    /// <inheritdoc cref="AdjustmentDraft.Warehouse" />
    public string? Warehouse { get; init; }

    /// <inheritdoc cref="AdjustmentDraft.Reason" />
    public string? Reason { get; init; }

    internal AdjustmentDraft ToDraft(string sku) => new() { Sku = sku, Quantity = Quantity, Batch = Batch, Kind = KindOf(), Warehouse = Warehouse, Reason = Reason };

    private AdjustmentKind? KindOf() => Kind is null ? null : StockWords.KindNamed(Kind) ?? throw new BadInputException("kind", "Correction, Damage, Expiry, Sample, Theft or Found.");
}

/// <summary>A correction above the limit: it moves nothing until a second person approves it.</summary>
/// <param name="Number">Under this number it waits, and stands in the ledger once it is approved.</param>
/// <param name="Sku">The product.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Quantity">The difference.</param>
/// <param name="Kind">Correction, Damage, Expiry, Sample, Theft or Found.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">Waiting, Approved or Rejected.</param>
/// <param name="Answer">Why it was rejected.</param>
public sealed record AdjustmentAnswer(
    string Number, string Sku, string Batch, int Quantity, string Kind, string Reason, string State, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Answer)
{
    internal static AdjustmentAnswer Of(WaitingAdjustment row) => new(row.Number, row.Sku, row.Batch, row.Quantity, row.Kind.ToString(), row.Reason, row.State.ToString(), row.Answer);
}
