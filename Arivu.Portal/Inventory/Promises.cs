using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>What is promised to an order, and what of it was sent; for the rooms that promise and send.</summary>
public static class Promises
{
    /// <summary>Promises of an order that are not sent yet.</summary>
    public static IQueryable<Allocation> OpenOf(PortalDbContext db, Guid orderId) => db.Allocations.Where(a => a.OrderId == orderId && a.Open > 0);

    /// <summary>Promises of an order of which something was sent that did not come back.</summary>
    public static IQueryable<Allocation> SentOf(PortalDbContext db, Guid orderId) => db.Allocations.Where(a => a.OrderId == orderId && a.Dispatched > a.Returned);

    /// <summary>The batches that are promised to an order and not sent yet, first expiry first.</summary>
    public static Task<IReadOnlyList<PromisedBatch>> BatchesOfAsync(PortalDbContext db, Guid orderId, CancellationToken cancel) => BatchesOfAsync(db, [orderId], cancel);

    /// <summary>The batches that are promised to several orders and not sent yet, first expiry first.</summary>
    public static async Task<IReadOnlyList<PromisedBatch>> BatchesOfAsync(PortalDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancel) =>
        await db.Allocations.Where(a => orderIds.Contains(a.OrderId) && a.Open > 0).Join(db.Batches, a => a.BatchId, b => b.Id, (a, b) => new { a.OrderLineId, a.Open, b.Number, b.Expires })
            .OrderBy(row => row.Expires).ThenBy(row => row.Number)
            .Select(row => new PromisedBatch(row.OrderLineId, row.Number, row.Expires, row.Open)).ToListAsync(cancel);
}

/// <summary>Pieces of one batch that are promised to one line of an order.</summary>
/// <param name="OrderLineId">The line.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="Open">Pieces not sent yet.</param>
public sealed record PromisedBatch(Guid OrderLineId, string Batch, DateOnly Expires, int Open);
