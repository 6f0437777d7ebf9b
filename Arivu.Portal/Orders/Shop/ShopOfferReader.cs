using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shop;

/// <summary>A short-dated offer as the shop's pages show it.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Sku">The product.</param>
/// <param name="Name">Its name.</param>
/// <param name="CaseSize">Pieces of a case.</param>
/// <param name="Minimum">The fewest pieces that can be ordered.</param>
/// <param name="Multiple">Pieces of one step.</param>
/// <param name="Price">What a piece costs with GST.</param>
/// <param name="Usual">What it costs otherwise.</param>
/// <param name="Mrp">The printed price.</param>
public sealed record OfferedPieces(ShopOffer Offer, string Sku, string Name, int CaseSize, int Minimum, int Multiple, Money Price, Money Usual, Money Mrp);

/// <summary>
/// The offers that hold now, read once for all parts of a page and again when stock moves; there are few. The prerendered page
/// hands them to its circuit.
/// </summary>
public sealed class ShopOfferReader : IDisposable
{
    private const int MostHanded = 20; // a circuit begins with 32 KB at most, for all that a page hands over
    private readonly SharedReading<IReadOnlyList<OfferedPieces>> _offers;
    private readonly IDisposable _heard;

    /// <summary>Listens as long as the page's scope lives.</summary>
    public ShopOfferReader(IDbContextFactory<PortalDbContext> database, TimeProvider clock, CatalogShelf catalogue, GstRates rates, LiveFeed feed)
    {
        _offers = new SharedReading<IReadOnlyList<OfferedPieces>>(cancel => ReadAsync(database, clock.Today(), catalogue, rates, cancel));
        _heard = feed.On<StockChanged>(_ => _offers.Forget());
    }

    /// <summary>Kept from the prerendered page, so that the circuit does not ask again; many are not.</summary>
    [PersistentState]
    public IReadOnlyList<OfferedPieces>? Known
    {
        get => _offers.Known is { Count: <= MostHanded } few ? few : null;
        set => _offers.Known = value;
    }

    /// <summary>The offers of a product, those that end first first.</summary>
    public async Task<IReadOnlyList<OfferedPieces>> OfAsync(int productId) => [.. (await _offers.ReadAsync()).Where(o => o.Offer.ProductId == productId)];

    /// <inheritdoc />
    public void Dispose()
    {
        _heard.Dispose();
        _offers.Dispose();
    }

    private static async Task<IReadOnlyList<OfferedPieces>> ReadAsync(IDbContextFactory<PortalDbContext> database, DateOnly today, CatalogShelf catalogue, GstRates rates, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var offers = await ShopOffers.HoldingAsync(db, today, cancel);
        if (offers.Count == 0)
        {
            return [];
        }

        var (products, table) = ((await catalogue.ProductsAsync(db, cancel)).Where(p => p.Active).ToDictionary(p => p.Id), await rates.TableAsync(db, cancel));
        return [.. from offer in offers
                   let product = products.GetValueOrDefault(offer.ProductId)
                   where product is not null
                   let rate = table.Find(product.Hsn, product.GstConditions, today).Rate
                   where rate is not null
                   let usual = new ShopPrice(product.WholesalePrice, rate.Value, product.Mrp)
                   select new OfferedPieces(offer, product.Sku, product.Name, product.CaseSize, product.MinimumQuantity, product.OrderMultiple, (usual with { Price = offer.PriceOf(product.WholesalePrice) }).WithGst, usual.WithGst, product.Mrp)];
    }
}
