using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>A count moved on.</summary>
/// <param name="Number">Which.</param>
public sealed record CountChanged(string Number) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => null;
}
