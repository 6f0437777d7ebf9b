namespace Arivu.Portal.Inventory;

/// <summary>What staff may do alone; settings <c>Inventory:…</c>.</summary>
public sealed record StockLimits
{
    /// <summary>Pieces that staff may add or take off with one adjustment; more is for an administrator.</summary>
    public int StaffAdjustmentLimit { get; init; } = 100;
}
