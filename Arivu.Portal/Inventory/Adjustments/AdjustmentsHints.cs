using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>A count was corrected, or a correction waits or was decided.</summary>
public sealed record AdjustmentsChanged : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => null;
}
