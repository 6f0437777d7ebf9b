using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>A warehouse was opened or changed.</summary>
public sealed record WarehousesChanged : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => null;
}

/// <summary>A transfer moved on.</summary>
/// <param name="Number">Which.</param>
public sealed record TransferChanged(string Number) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => null;
}
