using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Lists;

/// <summary>A store's lists changed, perhaps on another screen.</summary>
/// <param name="RetailerId">Whose.</param>
public sealed record ListsChanged(int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
