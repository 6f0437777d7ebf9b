using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>A product in a shop's cart. One cart a shop, kept in the database: it outlives lost signals, restarts and devices.</summary>
public sealed class CartLine : IOwnedByRetailer
{
    /// <summary>Longest remark.</summary>
    public const int NoteLength = 200;

    /// <summary>A line at the usual price has this in the place of an offer's key.</summary>
    public const int NoOffer = 0;

    internal CartLine(int retailerId, int productId, DateTime addedAt, int offerId = NoOffer) => (RetailerId, ProductId, AddedAt, OfferId) = (retailerId, productId, addedAt, offerId);

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The short-dated offer that was chosen; <see cref="NoOffer"/> for the usual price.</summary>
    public int OfferId { get; private set; }

    /// <summary>Pieces.</summary>
    public int Quantity { get; private set; }

    /// <summary>The price that was shown when the quantity was last set: the cart tells when it has changed since.</summary>
    public Money PriceSeen { get; private set; }

    /// <summary>A remark for the warehouse.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was put in, in UTC: the cart's order.</summary>
    public DateTime AddedAt { get; private set; }

    internal void Set(int quantity, Money price) => (Quantity, PriceSeen) = (quantity, price);

    internal void Remark(string? note) => Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
}
