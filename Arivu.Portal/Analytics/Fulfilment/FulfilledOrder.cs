using Arivu.Portal.Data;

namespace Arivu.Portal.Analytics.Fulfilment;

/// <summary>
/// How an order that has arrived was served: how long it took and how much of it came. Kept beside the order, because the
/// home's averages would read every order and its lines.
/// </summary>
public sealed class FulfilledOrder : IOwnedByRetailer
{
    internal FulfilledOrder(Guid orderId) => OrderId = orderId;

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The date on which the last of it arrived (IST).</summary>
    public DateOnly Day { get; private set; }

    /// <summary>From placing to the last arrival, in whole minutes.</summary>
    public long Minutes { get; private set; }

    /// <summary>Pieces ordered at placing.</summary>
    public int Ordered { get; private set; }

    /// <summary>Pieces that came; fewer when anything was called off, by whomever.</summary>
    public int Delivered { get; private set; }

    internal void Renew(ArrivedOrder order) =>
        (RetailerId, Day, Minutes, Ordered, Delivered) = (order.RetailerId, order.Day, order.Minutes, order.Ordered, order.Delivered);

    internal bool Says(ArrivedOrder order) =>
        (RetailerId, Day, Minutes, Ordered, Delivered) == (order.RetailerId, order.Day, order.Minutes, order.Ordered, order.Delivered);
}
