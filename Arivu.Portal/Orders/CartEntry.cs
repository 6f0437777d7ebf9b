using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>A line of a cart with its product, as it was read.</summary>
/// <param name="Line">The line.</param>
/// <param name="Product">The product.</param>
/// <param name="Category">The shelf's name.</param>
/// <param name="Art">The shelf's art.</param>
internal sealed record CartEntry(CartLine Line, Product Product, string Category, string Art)
{
    /// <summary>The short-dated offer as it stands; null for the usual price.</summary>
    public ShopOffer? Offer { get; init; }

    /// <summary>Whether an offer was chosen.</summary>
    public bool IsOfOffer => Line.OfferId != CartLine.NoOffer;

    /// <summary>The offer that was chosen does not hold any more.</summary>
    public bool IsOver => IsOfOffer && Offer is not { Holds: true };

    /// <summary>What the offer takes off some pieces.</summary>
    public Money DiscountOf(int pieces) => Offer is { Holds: true } ? Offer.Taken.DiscountOf(Product.WholesalePrice, pieces) : Money.Zero;
}

/// <summary>The shop behind a cart.</summary>
/// <param name="Retailer">The shop with its branches.</param>
/// <param name="Details">What stands on the cart beside its lines; null when nothing does.</param>
internal sealed record CartShop(Retailer Retailer, CartDetails? Details)
{
    /// <summary>The branch that was chosen for the cart, as long as it is open.</summary>
    public Branch Branch => Retailer.Branches.FirstOrDefault(b => b.Active && b.Code == Details?.ShipTo) ?? Retailer.DefaultBranch;

    /// <summary>The branch of a line; null when goods cannot be sent there any more.</summary>
    public Branch? BranchOf(CartLine line) => line.ShipTo == CartLine.UsualBranch ? Branch : Retailer.Branches.FirstOrDefault(b => b.Active && b.Code == line.ShipTo);
}
