using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Questions;

/// <summary>Somebody wrote or read about an order; the team and its shop may hear it.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="RetailerId">Whose.</param>
public sealed record OrderThreadChanged(string Number, int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
