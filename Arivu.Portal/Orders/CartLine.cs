using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>A product in a shop's cart. One cart a shop, kept in the database: it outlives lost signals, restarts and devices.</summary>
public sealed class CartLine : IOwnedByRetailer
{
    /// <summary>Longest remark.</summary>
    public const int NoteLength = 200;

    /// <summary>A line at the usual price has this in the place of an offer's key.</summary>
    public const int NoOffer = 0;

    /// <summary>A line to the cart's own branch has this in the place of a branch's code.</summary>
    public const string UsualBranch = "";

    /// <summary>Longest code of a branch.</summary>
    public const int BranchLength = 20;

    internal CartLine(int retailerId, int productId, DateTime addedAt, int offerId = NoOffer, string shipTo = UsualBranch) =>
        (RetailerId, ProductId, AddedAt, OfferId, ShipTo) = (retailerId, productId, addedAt, offerId, shipTo);

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The short-dated offer that was chosen; <see cref="NoOffer"/> for the usual price.</summary>
    public int OfferId { get; private set; }

    /// <summary>The branch that this line goes to, by code, where it is another than the cart's; <see cref="UsualBranch"/> otherwise.</summary>
    public string ShipTo { get; private set; }

    /// <summary>Pieces.</summary>
    public int Quantity { get; private set; }

    /// <summary>The price that was shown when the quantity was last set: the cart tells when it has changed since.</summary>
    public Money PriceSeen { get; private set; }

    /// <summary>A remark for the warehouse.</summary>
    public string? Note { get; private set; }

    /// <summary>What the shop wants where not all of it is there.</summary>
    public ShortChoice IfShort { get; private set; }

    /// <summary>The product that takes its place, where the shop chose one.</summary>
    public int? SubstituteId { get; private set; }

    /// <summary>When it was put in, in UTC: the cart's order.</summary>
    public DateTime AddedAt { get; private set; }

    internal void Set(int quantity, Money price) => (Quantity, PriceSeen) = (quantity, price);

    internal void Choose(ShortChoice ifShort, int? substituteId) => (IfShort, SubstituteId) = (ifShort, ifShort == ShortChoice.Substitute ? substituteId : null);

    internal void Remark(string? note) => Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
}
