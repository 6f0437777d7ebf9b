using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <content>Short-dated offers.</content>
public sealed partial class CartService
{
    /// <summary>Takes the pieces of an offer at the usual price instead: the offer is over, or its batch is gone.</summary>
    /// <returns>Pieces of the product in the cart now; 0 when the line was gone.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code inactive: the product is not sold.</exception>
    public Task<int> TakeUsualAsync(CartChoice what, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var product = await ProductAsync(db, what.Sku, ct);
        HoldSold(product);
        if (what.Offer == CartLine.NoOffer || await LineAsync(db, mine, product.Id, what, ct) is not { } taken)
        {
            return 0;
        }

        var usual = await LineAsync(db, mine, product.Id, what with { Offer = CartLine.NoOffer }, ct) ?? db.Add(new CartLine(mine, product.Id, taken.AddedAt, shipTo: what.ShipTo)).Entity;
        usual.Set(product.NearestAllowed(usual.Quantity + taken.Quantity), product.WholesalePrice);
        usual.Remark(usual.Note ?? taken.Note);
        db.Remove(taken);
        return usual.Quantity;
    }, cancel);

    private async Task<Money> PriceAsync(PortalDbContext db, Product product, int offer, CancellationToken cancel)
    {
        if (offer == CartLine.NoOffer)
        {
            return product.WholesalePrice;
        }

        return (await ShopOffers.OfAsync(db, [offer], clock.Today(), cancel)).GetValueOrDefault(offer) is { Holds: true } holds && holds.ProductId == product.Id
            ? holds.PriceOf(product.WholesalePrice)
            : throw new RuleBrokenException("The short-dated offer of {0} is over.", product.Name) { Code = "inactive" };
    }
}
