using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Allocating;

/// <summary>All that wants one product and all that there is of it, at one moment.</summary>
/// <param name="Claims">The open lines.</param>
/// <param name="Lots">What there is to share.</param>
internal sealed record ShareGround(IReadOnlyList<ShareClaim> Claims, IReadOnlyList<ShareLot> Lots)
{
    /// <summary>Reads it, in four commands however many orders there are.</summary>
    /// <param name="db">Any context; inside a transaction that holds the shelf, what it reads stays true.</param>
    /// <param name="product">The product.</param>
    /// <param name="chosen">Numbers of orders in packing that take part.</param>
    /// <param name="today">The business date.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<ShareGround> ReadAsync(PortalDbContext db, Product product, IReadOnlySet<string> chosen, DateOnly today, CancellationToken cancel)
    {
        var id = product.Id;
        var lines = await WantingAsync(db, id, cancel);
        var promises = (await db.Allocations.AsNoTracking().Where(a => a.ProductId == id && a.Open > 0).Join(db.Batches, a => a.BatchId, b => b.Id, (a, b) => new { a.OrderLineId, a.BatchId, b.Number, b.Expires, a.Open })
            .ToListAsync(cancel)).ToLookup(p => p.OrderLineId, p => new ShareOfBatch(p.BatchId, p.Number, p.Expires, p.Open));
        var sellable = await db.Batches.AsNoTracking().Where(b => b.ProductId == id && b.OnHand > 0).Where(Batch.SellableOn(today)).OrderBy(b => b.Expires).ThenBy(b => b.Id)
            .Select(b => new ShareLot(b.Id, b.Number, b.Expires, b.OnHand - b.Reserved)).ToListAsync(cancel);
        var claims = lines.ConvertAll(line => line with
        {
            MustLiveUntil = MinimumLife.MustLiveUntil(product.ShelfLifeDays, product.MinimumDispatchDays, line.Percent, today),
            TakesPart = line.Status != OrderStatus.Packing || chosen.Contains(line.Number),
            Has = Together(promises[line.LineId]),
        });
        var back = claims.Where(c => c.TakesPart).SelectMany(c => c.Has).GroupBy(h => h.BatchId).ToDictionary(g => g.Key, g => g.Sum(h => h.Pieces));
        return new ShareGround([.. claims], sellable.ConvertAll(lot => lot with { Pieces = lot.Pieces + back.GetValueOrDefault(lot.BatchId) }));
    }

    private static async Task<List<ShareClaim>> WantingAsync(PortalDbContext db, int productId, CancellationToken cancel)
    {
        var (orders, retailers) = (db.Orders, db.Retailers);
        return await (from l in db.OrderLines.AsNoTracking()
                      join o in orders on l.OrderId equals o.Id
                      join r in retailers on o.RetailerId equals r.Id
                      where l.ProductId == productId && l.Quantity > l.Shipped + l.Cancelled
                          && (o.Status == OrderStatus.PendingApproval || o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.Packing)
                      orderby o.PlacedAt, o.Number
                      select new ShareClaim
                      {
                          LineId = l.Id,
                          OrderId = o.Id,
                          Number = o.Number,
                          Status = o.Status,
                          Priority = o.Priority,
                          PlacedAt = o.PlacedAt,
                          Shop = o.ShipTo.TradeName,
                          Tier = r.Tier,
                          Wanted = l.Quantity - l.Shipped - l.Cancelled,
                          Percent = r.MinimumLifePercent,
                          OnlyBatch = l.OfferBatchId,
                          MustLiveUntil = default,
                          TakesPart = false,
                          Has = Array.Empty<ShareOfBatch>(),
                      }).ToListAsync(cancel);
    }

    private static List<ShareOfBatch> Together(IEnumerable<ShareOfBatch> shares) =>
        [.. shares.GroupBy(s => s.BatchId).Select(g => g.First() with { Pieces = g.Sum(s => s.Pieces) }).OrderBy(s => s.Expires).ThenBy(s => s.BatchId)];
}
