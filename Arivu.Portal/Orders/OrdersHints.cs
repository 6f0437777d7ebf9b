using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>An order changed; the team and its shop may hear it.</summary>
/// <param name="Number">Which.</param>
/// <param name="RetailerId">Whose.</param>
public sealed record OrderChanged(string Number, int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}

/// <summary>A shop's cart changed, perhaps on another screen.</summary>
/// <param name="RetailerId">Whose.</param>
public sealed record CartChanged(int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
