using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Pieces of one batch that left for one line of an order.</summary>
/// <param name="OrderLineId">The line.</param>
/// <param name="Batch">The maker's batch number.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record ShippedBatch(Guid OrderLineId, string Batch, DateOnly Expires, int Quantity)
{
    /// <summary>The batches of a shipment by the order's line, first expiry first: a shipment never changes.</summary>
    internal static async Task<ILookup<Guid, ShippedBatch>> OfAsync(PortalDbContext db, Guid shipmentId, CancellationToken cancel)
    {
        var batches = await db.ShipmentLines.Where(l => l.ShipmentId == shipmentId)
            .Join(db.Batches, l => l.BatchId, b => b.Id, (l, b) => new { l.OrderLineId, b.Number, b.Expires, l.Quantity })
            .OrderBy(row => row.Expires).ThenBy(row => row.Number)
            .Select(row => new ShippedBatch(row.OrderLineId, row.Number, row.Expires, row.Quantity)).ToListAsync(cancel);
        return batches.ToLookup(batch => batch.OrderLineId);
    }
}
