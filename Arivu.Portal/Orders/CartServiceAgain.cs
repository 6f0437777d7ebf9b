using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>The goods of an order once more.</content>
public sealed partial class CartService
{
    /// <summary>
    /// Puts the goods of one of the shop's orders in the cart (<see cref="Order.Again"/>). What is there already stays as it is, what
    /// is no longer sold stays out, and quantities follow today's packs.
    /// </summary>
    /// <returns>How many products came in; null when there is no such order, or it is not this shop's.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task<int?> AgainAsync(string number, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var key = number.Trim().ToUpperInvariant();
        var order = await db.Orders.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Number == key && o.RetailerId == mine, ct);
        if (order is null)
        {
            return (int?)null;
        }

        var lines = await LinesAsync(db, mine, ct);
        var there = lines.Where(line => line.OfferId == CartLine.NoOffer).Select(line => line.ProductId).ToHashSet();
        var wanted = order.Again().ToDictionary(again => again.Line.ProductId, again => again.Pieces);
        var products = await db.Products.AsNoTracking().Where(p => wanted.Keys.Contains(p.Id) && p.Active).ToDictionaryAsync(p => p.Id, ct);
        var missing = wanted.Keys.Where(id => !there.Contains(id) && products.ContainsKey(id)).Take(PlaceOrder.MostLines - lines.Count).ToList();
        foreach (var product in missing.Select(id => products[id]))
        {
            var line = new CartLine(mine, product.Id, clock.Now());
            line.Set(product.NearestAllowed(wanted[product.Id]), product.WholesalePrice);
            db.Add(line);
        }

        return missing.Count;
    }, cancel);
}
