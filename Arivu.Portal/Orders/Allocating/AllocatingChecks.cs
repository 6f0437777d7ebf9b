using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Allocating;

/// <summary>No line is promised more than it still wants; what was called off, rejected or sent is promised nothing. A line of an offer is promised and sent that batch alone.</summary>
internal sealed class PromisesFitTheirOrders : IBookCheck
{
    public string Name => "promises fit their orders";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var (orders, lines, batches) = (db.Orders, db.OrderLines, db.Batches);
        var open = db.Allocations.Where(a => a.Open > 0).GroupBy(a => a.OrderLineId).Select(g => new { LineId = g.Key, Open = g.Sum(a => a.Open) });
        var more = from p in open
                   join l in lines on p.LineId equals l.Id
                   join o in orders on l.OrderId equals o.Id
                   where p.Open > l.Quantity - l.Shipped - l.Cancelled || o.Status == OrderStatus.Rejected || o.Status == OrderStatus.Cancelled
                   orderby o.Number, l.Position
                   select new { o.Number, l.Sku, p.Open, Wanted = l.Quantity - l.Shipped - l.Cancelled };
        var strange = from a in db.Allocations
                      join l in lines on a.OrderLineId equals l.Id
                      join b in batches on a.BatchId equals b.Id
                      where l.OfferBatchId != null && l.OfferBatchId != a.BatchId && (a.Open > 0 || a.Dispatched > 0)
                      orderby a.OrderNumber
                      select new { a.OrderNumber, l.Sku, b.Number };
        return
        [
            .. (await more.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel)).Select(m => $"{m.Number}, {m.Sku}: {m.Open} pieces are promised, {m.Wanted} are wanted."),
            .. (await strange.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel)).Select(s => $"{s.OrderNumber}, {s.Sku}: the shop chose another batch than {s.Number}."),
        ];
    }
}
