using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>What a retailer owes or paid changed; the team and that retailer may hear it.</summary>
/// <param name="RetailerId">Whose.</param>
public sealed record BillingChanged(int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
