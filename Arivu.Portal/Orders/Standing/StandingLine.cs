using Arivu.Portal.Data;

namespace Arivu.Portal.Orders.Standing;

/// <summary>A product of a standing order.</summary>
public sealed class StandingLine : IOwnedByRetailer
{
    private StandingLine(int productId) => ProductId = productId;

    internal StandingLine(StandingOrder order, int productId, int quantity)
        : this(productId) => (StandingOrderId, RetailerId, Quantity) = (order.Id, order.RetailerId, quantity);

    /// <summary>The standing order.</summary>
    public Guid StandingOrderId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Pieces.</summary>
    public int Quantity { get; private set; }

    internal void Set(int quantity) => Quantity = quantity;
}
