using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>A person's quick order changed, perhaps on another screen or by an upload.</summary>
/// <param name="RetailerId">Whose shop.</param>
/// <param name="Person">Whose lines.</param>
public sealed record QuickOrderChanged(int RetailerId, Guid Person) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
