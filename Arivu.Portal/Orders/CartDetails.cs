using Arivu.Portal.Data;

namespace Arivu.Portal.Orders;

/// <summary>What stands on a shop's cart beside its lines, saved while it is typed: a lost signal loses nothing.</summary>
public sealed class CartDetails : IOwnedByRetailer
{
    internal CartDetails(int retailerId) => RetailerId = retailerId;

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The branch the goods go to, by code; null is the default one.</summary>
    public string? ShipTo { get; private set; }

    /// <inheritdoc cref="Order.PurchaseOrder" />
    public string? PurchaseOrder { get; private set; }

    /// <inheritdoc cref="Order.Note" />
    public string? Note { get; private set; }

    /// <summary>The day the shop chose; null is the first that can be reached.</summary>
    public DateOnly? DeliverOn { get; private set; }

    internal void Choose(DateOnly? deliverOn) => DeliverOn = deliverOn;

    internal void Become(CartDetailsDraft draft) => (ShipTo, PurchaseOrder, Note) = (Clean(draft.ShipTo), Clean(draft.PurchaseOrder), Clean(draft.Note));

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
