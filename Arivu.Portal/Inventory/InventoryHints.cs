using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>Stock of a product changed: everybody who shows it reads it again.</summary>
/// <param name="ProductId">The product.</param>
public sealed record StockChanged(int ProductId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => null;
}
