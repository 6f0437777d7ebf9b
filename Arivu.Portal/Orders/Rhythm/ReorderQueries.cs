using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Rhythm;

/// <summary>Reads what the store that is signed in is due to buy again, with the same few commands whatever it bought.</summary>
public sealed class ReorderQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, ProductQueries products, OfferedStock stock)
{
    /// <summary>What is due, soon due, or due and not there; empty for a person who belongs to no store.</summary>
    public async Task<ReorderList> ListAsync(CancellationToken cancel)
    {
        if (user.RetailerId is not { } mine)
        {
            return ReorderList.Empty;
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var mayOrder = await db.Retailers.Where(r => r.Id == mine).Select(r => r.Active).SingleOrDefaultAsync(cancel);
        var rhythms = await RhythmsAsync(db, mine, cancel);
        var sold = (await products.RowsAsync(db, cancel)).Where(row => row.Product.Active && row.Price is not null && rhythms.ContainsKey(row.Product.Id)).ToList();
        var free = await stock.PiecesAsync([.. sold.Select(row => row.Product.Id)], cancel);
        var cart = await db.CartLines.Where(c => c.RetailerId == mine).GroupBy(c => c.ProductId).Select(g => new { g.Key, Pieces = g.Sum(c => c.Quantity) }).ToDictionaryAsync(c => c.Key, c => c.Pieces, cancel);
        return Sorted([.. sold.Select(row => LineOf(row, rhythms[row.Product.Id], free.GetValueOrDefault(row.Product.Id), cart.GetValueOrDefault(row.Product.Id)))], mayOrder);
    }

    /// <summary>What the store buys in a rhythm, by product.</summary>
    internal async Task<IReadOnlyDictionary<int, BuyingRhythm>> RhythmsAsync(PortalDbContext db, int retailerId, CancellationToken cancel)
    {
        var today = clock.Today();
        var since = IndianTime.StartOf(today.AddDays(-BuyingRhythm.LooksBackDays));
        var orders = db.Orders.Where(o => o.RetailerId == retailerId && o.PlacedAt >= since && o.Status != OrderStatus.Cancelled && o.Status != OrderStatus.Rejected);
        var bought = await db.OrderLines.Where(l => l.RetailerId == retailerId && l.Quantity > l.Cancelled + l.Returned)
            .Join(orders, l => l.OrderId, o => o.Id, (l, o) => new { l.ProductId, o.PlacedAt, Pieces = l.Quantity - l.Cancelled - l.Returned }).ToListAsync(cancel);
        return bought.GroupBy(b => b.ProductId)
            .Select(g => (g.Key, Rhythm: BuyingRhythm.Of(g.Select(b => (IndianTime.BusinessDate(b.PlacedAt), b.Pieces)), today)))
            .Where(r => r.Rhythm is not null).ToDictionary(r => r.Key, r => r.Rhythm!);
    }

    private static ReorderLine LineOf(PricedProduct row, BuyingRhythm rhythm, int available, int inCart) => new()
    {
        Sku = row.Product.Sku,
        Name = row.Product.Name,
        Category = row.Product.Category,
        Art = row.Product.Art,
        Uqc = row.Product.Uqc,
        NetQuantity = row.Product.NetQuantity,
        PictureHash = row.Product.PictureHash,
        CaseSize = row.Product.CaseSize,
        MinimumQuantity = row.Product.MinimumQuantity,
        OrderMultiple = row.Product.OrderMultiple,
        Price = row.Price!.Value,
        Rhythm = rhythm,
        Available = available,
        InCart = inCart,
    };

    private static ReorderList Sorted(List<ReorderLine> lines, bool mayOrder)
    {
        var inCart = lines.Count(line => line.Rhythm.IsDue && line.IsInCart);
        var open = lines.Where(line => !line.IsInCart).OrderBy(line => line.Rhythm.DaysLeft).ThenBy(line => line.Name, StringComparer.Ordinal).ToList();
        return new ReorderList(
            open.FindAll(line => line.Rhythm.IsDue && line.Proposed > 0),
            open.FindAll(line => line.Rhythm.IsSoon && line.Proposed > 0),
            open.FindAll(line => line.Rhythm.IsDue && line.Proposed == 0),
            inCart, mayOrder, Known: lines.Count > 0);
    }
}
