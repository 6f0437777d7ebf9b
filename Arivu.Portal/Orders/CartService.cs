using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>
/// Changes the cart of the shop that is signed in. Every change is saved at once; two screens of one shop add up where both
/// add, and the last one counts where both set.
/// </summary>
public sealed partial class CartService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, Delivering.DeliveryCalendar calendar, IStringLocalizer<OrdersWords> T)
{
    /// <summary>Adds a case, or one order multiple where a case cannot be ordered.</summary>
    /// <returns>Pieces in the cart now.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code inactive: it is not sold; code quantity: the cart is full.</exception>
    public async Task<int> AddAsync(CartChoice what, CancellationToken cancel) => (await PutAsync(what, CartQuantity.Add, cancel)).Pieces;

    /// <summary>Goes up or down by allowed quantities, from what stands in the cart now; below the least the product is taken out.</summary>
    /// <param name="what">The product.</param>
    /// <param name="steps">How many; negative is down.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Pieces in the cart now, and the line where it was taken out.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code inactive: it is not sold.</exception>
    public Task<CartPut> StepAsync(CartChoice what, int steps, CancellationToken cancel) => PutAsync(what, (product, now) => CartQuantity.Step(product, now, steps), cancel);

    /// <summary>Sets the pieces of a product; 0 takes it out.</summary>
    /// <returns>Pieces in the cart now, and the line where it was taken out.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="BadInputException">Field Quantity: it cannot be ordered; the message names the nearest that can.</exception>
    /// <exception cref="RuleBrokenException">Code inactive: it is not sold.</exception>
    public Task<CartPut> SetAsync(CartChoice what, int quantity, CancellationToken cancel) => PutAsync(what, (_, _) => quantity, cancel);

    /// <summary>Notes a remark for the warehouse on a line; empty removes it.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="BadInputException">Field Note: it is too long.</exception>
    /// <exception cref="RuleBrokenException">Code cart-changed: the product is no longer in the cart.</exception>
    public Task NoteAsync(CartChoice what, string? note, CancellationToken cancel)
    {
        if (note?.Trim().Length > CartLine.NoteLength)
        {
            throw new BadInputException(nameof(CartLine.Note), T["At most {0} characters", CartLine.NoteLength]);
        }

        return ChangeAsync(async (db, mine, ct) =>
        {
            var line = await StandingLineAsync(db, mine, what, ct);
            line.Remark(note);
            return line.Quantity;
        }, cancel);
    }

    /// <summary>The shop has read the changed prices: they are the ones it has seen.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task AcceptPricesAsync(CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var lines = await AllLinesAsync(db, mine, ct);
        var ids = lines.ConvertAll(l => l.ProductId);
        var prices = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.WholesalePrice }).ToDictionaryAsync(p => p.Id, p => p.WholesalePrice, ct);
        var offers = await ShopOffers.OfAsync(db, [.. lines.Where(l => l.OfferId != CartLine.NoOffer).Select(l => l.OfferId)], clock.Today(), ct);
        lines.ForEach(line => line.Set(line.Quantity, Cart.PriceOf(prices[line.ProductId], offers.GetValueOrDefault(line.OfferId))));
        return lines.Count;
    }, cancel);

    private Task<CartPut> PutAsync(CartChoice what, Func<Product, int, int> pieces, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var product = await ProductAsync(db, what.Sku, ct);
        var line = await LineAsync(db, mine, product.Id, what, ct);
        var wanted = pieces(product, line?.Quantity ?? 0);
        if (wanted == 0)
        {
            return new CartPut(0, line is null ? null : (await TakeAsync(db, [line], ct))[0]);
        }

        HoldSold(product);
        CartQuantity.Hold(product, wanted, T);
        var price = await PriceAsync(db, product, what.Offer, ct);
        (line ?? await NewLineAsync(db, mine, product.Id, what, ct)).Set(wanted, price);
        return new CartPut(wanted, Taken: null);
    }, cancel);

    private static void HoldSold(Product product)
    {
        if (!product.Active)
        {
            throw NotSold(product.Name);
        }
    }

    private async Task<CartLine> NewLineAsync(PortalDbContext db, int mine, int productId, CartChoice what, CancellationToken cancel)
    {
        if (await db.CartLines.CountAsync(l => l.RetailerId == mine, cancel) >= PlaceOrder.MostLines)
        {
            throw new RuleBrokenException("A cart holds {0} products. Place this order first.", PlaceOrder.MostLines) { Code = "quantity" };
        }

        var line = new CartLine(mine, productId, clock.Now(), what.Offer, what.ShipTo);
        db.Add(line);
        return line;
    }

    // Lines are read again inside the transaction and held until its end, so that two screens count on from each other. When
    // both put the same product in first, the slower one finds the key taken: the second try finds the line.
    private async Task<TAnswer> ChangeAsync<TAnswer>(Func<PortalDbContext, int, CancellationToken, Task<TAnswer>> change, CancellationToken cancel)
    {
        var mine = user.RetailerId ?? throw user.Refuse();
        try
        {
            return await OnceAsync(mine, change, cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            return await OnceAsync(mine, change, cancel);
        }
    }

    private Task<TAnswer> OnceAsync<TAnswer>(int mine, Func<PortalDbContext, int, CancellationToken, Task<TAnswer>> change, CancellationToken cancel) =>
        database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) =>
        {
            db.Hint(new CartChanged(mine));
            return change(db, mine, ct);
        }, cancel);

    // Those that go to the cart's own branch: what the shop's pages add to.
    private static Task<List<CartLine>> LinesAsync(PortalDbContext db, int mine, CancellationToken cancel) => Held(db.CartLines.Where(l => l.RetailerId == mine && l.ShipTo == CartLine.UsualBranch)).ToListAsync(cancel);

    private static Task<List<CartLine>> AllLinesAsync(PortalDbContext db, int mine, CancellationToken cancel) => Held(db.CartLines.Where(l => l.RetailerId == mine)).ToListAsync(cancel);

    private static Task<CartLine?> LineAsync(PortalDbContext db, int mine, int productId, CartChoice what, CancellationToken cancel) =>
        Held(db.CartLines.Where(l => l.RetailerId == mine && l.ProductId == productId && l.OfferId == what.Offer && l.ShipTo == what.ShipTo)).SingleOrDefaultAsync(cancel);

    private static IQueryable<CartLine> Held(IQueryable<CartLine> lines) => lines.OrderBy(l => l.ProductId).ThenBy(l => l.OfferId).ThenBy(l => l.ShipTo).TagWith(RowLocks.ForUpdate);

    private static async Task<Product> ProductAsync(PortalDbContext db, string sku, CancellationToken cancel)
    {
        var key = sku.Trim().ToUpperInvariant();
        return await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Sku == key, cancel) ?? throw NotSold(sku);
    }

    private static RuleBrokenException NotSold(string what) => new("{0} is not sold any more.", what) { Code = "inactive" };
}
