using Arivu.Portal.Data;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>
/// Pieces of an order that a person may credit as short or damaged: those that arrived, less those that came back or were
/// credited like that before. What has not arrived is called off or taken back on the order, and credits itself.
/// </summary>
internal static class ArrivedPieces
{
    /// <summary>By line of the order.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> OfAsync(PortalDbContext db, Guid orderId, CancellationToken cancel)
    {
        var arrived = await db.Shipments.AsNoTracking().Where(s => s.OrderId == orderId && s.DeliveredAt != null).SelectMany(s => s.Lines)
            .GroupBy(l => l.OrderLineId).Select(g => new { g.Key, Pieces = g.Sum(l => l.Quantity) }).ToDictionaryAsync(l => l.Key, l => l.Pieces, cancel);
        var allowed = await db.Invoices.AsNoTracking().Where(i => i.OrderId == orderId).SelectMany(i => i.Lines)
            .GroupBy(l => l.OrderLineId).Select(g => new { g.Key, Pieces = g.Sum(l => l.AllowedQuantity) }).ToDictionaryAsync(l => l.Key, l => l.Pieces, cancel);
        var back = await db.OrderLines.AsNoTracking().Where(l => l.OrderId == orderId).Select(l => new { l.Id, l.Returned }).ToListAsync(cancel);
        return back.ToDictionary(l => l.Id, l => Math.Max(0, arrived.GetValueOrDefault(l.Id) - l.Returned - allowed.GetValueOrDefault(l.Id)));
    }
}
