using Arivu.Portal.Catalog;
using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Again;

/// <summary>Says what changed since an order was placed, before its goods come into the cart again.</summary>
public sealed class AgainQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, ShopSearch search, OfferedStock stock)
{
    /// <summary>What ordering its goods again would mean (<see cref="Order.Again"/>); null when there is no such order, or it is not yours.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public async Task<AgainPreview?> PreviewAsync(string number, CancellationToken cancel)
    {
        var mine = user.RetailerId ?? throw user.Refuse();
        var key = number.Trim().ToUpperInvariant();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await db.Orders.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.RetailerId == mine && o.Number == key, cancel) is not { } order)
        {
            return null;
        }

        var again = order.Again();
        var cart = await db.CartLines.Where(l => l.RetailerId == mine && l.OfferId == CartLine.NoOffer && l.ShipTo == CartLine.UsualBranch).ToDictionaryAsync(l => l.ProductId, l => l.Quantity, cancel);
        var shop = (await search.OpenAsync(cancel)).Rows.ToDictionary(row => row.Product.Id);
        var pieces = await stock.PiecesAsync([.. again.Select(a => a.Line.ProductId)], cancel);
        return new AgainPreview(order.Number, order.PlacedAt, [.. again.Select(a => new AgainLine
        {
            Sku = a.Line.Sku,
            Name = a.Line.Name,
            Then = a.Pieces,
            PriceThen = new ShopPrice(a.Line.UnitPrice, a.Line.GstRate, a.Line.Mrp).WithGst,
            Today = shop.GetValueOrDefault(a.Line.ProductId),
            Available = pieces.GetValueOrDefault(a.Line.ProductId),
            InCart = cart.GetValueOrDefault(a.Line.ProductId),
        })]);
    }
}
