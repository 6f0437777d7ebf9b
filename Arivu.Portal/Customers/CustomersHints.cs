using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>A retailer, its branches, people or terms changed; the team and that retailer may hear it.</summary>
/// <param name="Code">Which one.</param>
/// <param name="RetailerId">Its key.</param>
public sealed record RetailerChanged(string Code, int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
