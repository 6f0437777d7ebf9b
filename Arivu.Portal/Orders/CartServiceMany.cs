using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>Many products at once.</content>
public sealed partial class CartService
{
    /// <summary>
    /// Puts many products in, in one transaction: the same product twice is one line, the good wishes come in, and each of the
    /// others is named with its reason and the nearest quantity that can be ordered.
    /// </summary>
    /// <param name="wishes">What is wanted.</param>
    /// <param name="merge">What becomes of pieces that are there already.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task<CartManyAnswer> AddManyAsync(IReadOnlyList<CartWish> wishes, CartMerge merge, CancellationToken cancel) =>
        AddManyAsync(wishes, merge, static (_, _, _) => Task.CompletedTask, cancel);

    /// <summary>The same, with something else that stands or falls with it.</summary>
    /// <param name="wishes">What is wanted.</param>
    /// <param name="merge">What becomes of pieces that are there already.</param>
    /// <param name="also">Done last, in the same transaction; what it throws ends everything.</param>
    /// <param name="cancel">Ends the work.</param>
    internal Task<CartManyAnswer> AddManyAsync(IReadOnlyList<CartWish> wishes, CartMerge merge, Func<PortalDbContext, CartManyAnswer, CancellationToken, Task> also, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var all = await AllLinesAsync(db, mine, ct);
        var lines = all.Where(l => l.ShipTo == CartLine.UsualBranch);
        var skus = wishes.Select(w => SkuOf(w.Sku)).Distinct(StringComparer.Ordinal).ToList();
        var products = await db.Products.AsNoTracking().Where(p => skus.Contains(p.Sku)).ToDictionaryAsync(p => p.Sku, StringComparer.Ordinal, ct);
        var offers = await ShopOffers.OfAsync(db, [.. wishes.Where(w => w.Offer != CartLine.NoOffer).Select(w => w.Offer).Distinct()], clock.Today(), ct);
        var filling = new CartFilling(all.Count, lines.ToDictionary(l => (l.ProductId, l.OfferId)), products, offers, merge, T);
        foreach (var group in wishes.Index().GroupBy(w => (Sku: SkuOf(w.Item.Sku), w.Item.Offer)))
        {
            filling.Take(group.Key.Sku, group.Key.Offer, [.. group.Select(w => (w.Index, w.Item.Quantity))]);
        }

        foreach (var put in filling.Puts)
        {
            (put.Line ?? db.Add(new CartLine(mine, put.Product.Id, clock.Now(), put.Offer)).Entity).Set(put.Pieces, put.Price);
        }

        await also(db, filling.Answer, ct);
        return filling.Answer;
    }, cancel);

    /// <summary>
    /// Takes back what <see cref="AddManyAsync(IReadOnlyList{CartWish}, CartMerge, CancellationToken)"/> put in: each product stands
    /// as before, but for those that changed since.
    /// </summary>
    /// <returns>The products that stand as before.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task<IReadOnlyList<CartBefore>> UndoManyAsync(IReadOnlyList<CartBefore> before, CancellationToken cancel) => ChangeAsync<IReadOnlyList<CartBefore>>(async (db, mine, ct) =>
    {
        var lines = (await LinesAsync(db, mine, ct)).ToDictionary(l => (l.ProductId, l.OfferId));
        var same = before.Where(b => lines.TryGetValue((b.ProductId, b.OfferId), out var line) && line.Quantity == b.Left).ToList();
        foreach (var (was, line) in same.Select(b => (b, lines[(b.ProductId, b.OfferId)])))
        {
            if (was.Pieces == 0)
            {
                db.Remove(line);
            }
            else
            {
                line.Set(was.Pieces, was.PriceSeen);
            }
        }

        return same;
    }, cancel);

    private static string SkuOf(string typed) => typed.Trim().ToUpperInvariant();
}
