using Arivu.Portal.Data;

namespace Arivu.Portal.Inventory;

/// <summary>Remembers whether a product was low when somebody last looked, so that a fall is said once.</summary>
public sealed class ReorderWatch : IHouseRecord
{
    internal ReorderWatch(int productId) => ProductId = productId;

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Whether its available stock was at or below the reorder point.</summary>
    public bool IsLow { get; private set; }

    /// <summary>Notes how it is now.</summary>
    /// <returns>Whether it just fell.</returns>
    internal bool Look(bool isLow)
    {
        var fell = isLow && !IsLow;
        IsLow = isLow;
        return fell;
    }
}
