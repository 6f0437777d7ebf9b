using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Standing;

/// <summary>A standing order or one of its dates changed.</summary>
/// <param name="Id">Which standing order.</param>
/// <param name="RetailerId">Whose.</param>
public sealed record StandingChanged(Guid Id, int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
