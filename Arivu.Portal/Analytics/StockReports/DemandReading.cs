using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.StockReports;

/// <summary>Reads what shops wanted of each product: five sums of the database, whatever the number of orders.</summary>
internal static class DemandReading
{
    /// <summary>By product; products that nobody wanted are left out.</summary>
    public static async Task<IReadOnlyDictionary<int, Demand>> OfAsync(PortalDbContext db, ReportAsked asked, CancellationToken cancel)
    {
        var (begin, end) = (asked.Begin, asked.End);
        var orders = db.Orders.AsNoTracking().Where(o => o.PlacedAt >= begin && o.PlacedAt < end && o.Status != OrderStatus.PendingApproval && o.Status != OrderStatus.Rejected);
        var lines = db.OrderLines.AsNoTracking().Where(l => orders.Any(o => o.Id == l.OrderId));
        var parts = new[]
        {
            await OrderedAsync(lines, cancel), await SentAsync(db, lines, end, cancel), await PromisedAsync(db, lines, cancel), await ShortAsync(db, lines, cancel), await RefusedAsync(db, asked, cancel),
        };
        return parts.SelectMany(part => part).GroupBy(part => part.Key).ToDictionary(g => g.Key, g => g.Aggregate(default(Demand), (sum, part) => sum + part.Value));
    }

    // Open pieces wait until promises are taken off them, below.
    private static Task<Dictionary<int, Demand>> OrderedAsync(IQueryable<OrderLine> lines, CancellationToken cancel) => lines.GroupBy(l => l.ProductId)
        .Select(g => new { g.Key, Ordered = g.Sum(l => (long)l.Quantity), Shipped = g.Sum(l => (long)l.Shipped), CalledOff = g.Sum(l => (long)l.Cancelled) })
        .ToDictionaryAsync(g => g.Key, g => new Demand { Ordered = g.Ordered, CalledOff = g.CalledOff, Waiting = g.Ordered - g.Shipped - g.CalledOff }, cancel);

    private static Task<Dictionary<int, Demand>> SentAsync(PortalDbContext db, IQueryable<OrderLine> lines, DateTime end, CancellationToken cancel)
    {
        var sent = db.Shipments.Where(s => s.ShippedAt < end);
        return db.ShipmentLines.AsNoTracking().Where(s => sent.Any(x => x.Id == s.ShipmentId)).Join(lines, s => s.OrderLineId, l => l.Id, (s, l) => new { l.ProductId, s.Quantity })
            .GroupBy(s => s.ProductId).Select(g => new { g.Key, Pieces = g.Sum(s => (long)s.Quantity) }).ToDictionaryAsync(g => g.Key, g => new Demand { Sent = g.Pieces }, cancel);
    }

    private static Task<Dictionary<int, Demand>> PromisedAsync(PortalDbContext db, IQueryable<OrderLine> lines, CancellationToken cancel) =>
        db.Allocations.AsNoTracking().Where(a => a.Open > 0 && lines.Any(l => l.Id == a.OrderLineId)).GroupBy(a => a.ProductId)
            .Select(g => new { g.Key, Pieces = g.Sum(a => (long)a.Open) }).ToDictionaryAsync(g => g.Key, g => new Demand { Waiting = -g.Pieces }, cancel);

    private static Task<Dictionary<int, Demand>> ShortAsync(PortalDbContext db, IQueryable<OrderLine> lines, CancellationToken cancel) =>
        WaitsForStock.CalledOff(db, lines).GroupBy(l => l.ProductId)
            .Select(g => new { g.Key, Pieces = g.Sum(l => (long)l.Cancelled), Paise = g.Sum(l => l.Cancelled * l.UnitPrice.Paise) })
            .ToDictionaryAsync(g => g.Key, g => new Demand { Short = g.Pieces, LostPaise = g.Paise }, cancel);

    private static Task<Dictionary<int, Demand>> RefusedAsync(PortalDbContext db, ReportAsked asked, CancellationToken cancel) =>
        db.LostSales.AsNoTracking().Where(l => l.Day >= asked.From && l.Day <= asked.To).GroupBy(l => l.ProductId)
            .Select(g => new { g.Key, Missing = g.Sum(l => (long)l.Missing), Paise = g.Sum(l => l.Missing * l.UnitPrice.Paise) })
            .ToDictionaryAsync(g => g.Key, g => new Demand { Refused = g.Missing, LostPaise = g.Paise }, cancel);
}
