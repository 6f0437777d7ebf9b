using Arivu.Portal.Data;

namespace Arivu.Portal.Orders.Shop;

/// <summary>A store wants to hear when a product can be had again. Told once, it is gone.</summary>
public sealed class BackWish : IOwnedByRetailer
{
    private BackWish(Guid id) => Id = id;

    /// <summary>A store begins to wait.</summary>
    internal BackWish(int retailerId, int productId, DateTime at)
        : this(Guid.CreateVersion7()) => (RetailerId, ProductId, At) = (retailerId, productId, at);

    /// <summary>The key; the news of it is told once.</summary>
    public Guid Id { get; private set; }

    /// <summary>The store.</summary>
    public int RetailerId { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Since when, in UTC.</summary>
    public DateTime At { get; private set; }
}
