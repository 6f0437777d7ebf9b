using System.Linq.Expressions;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>A batch as it lay at the end of a past date.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="ProductId">Its product.</param>
/// <param name="Manufactured">Made on this day.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="Pieces">Pieces on the shelf then.</param>
/// <param name="UnitPaise">Cost of a piece then; null where nobody noted it.</param>
/// <param name="InTransit">Whether the pieces were on the way between two warehouses, and so on no shelf.</param>
internal sealed record LotThen(int BatchId, int ProductId, DateOnly Manufactured, DateOnly Expires, int Pieces, long? UnitPaise, bool InTransit)
{
    public long Paise => Pieces * (UnitPaise ?? 0);

    public int Uncosted => UnitPaise is null ? Pieces : 0;
}

/// <summary>What lay in all warehouses at the end of a business date, by the ledger: with one query.</summary>
internal static class StockThen
{
    /// <summary>The lines of a shelf of the catalogue, as the database asks it.</summary>
    public static Expression<Func<StockEntry, bool>> OfCategory(PortalDbContext db, string category)
    {
        var products = db.Products.Where(p => p.Category.Art == category).Select(p => p.Id);
        return e => products.Contains(e.ProductId);
    }

    /// <summary>
    /// Every batch that held something. Its pieces are the sum of its lines until then; its cost is what its last receipt with a
    /// cost until then made of it. A batch of whose cost the ledger never says anything, because it is older than such lines,
    /// has the cost it has today: what a past date was worth does not change when somebody notes a cost later. What was on the
    /// way between warehouses stands apart, at the cost of the batch it came from: only both together are the whole.
    /// </summary>
    public static async Task<IReadOnlyList<LotThen>> ReadAsync(PortalDbContext db, DateOnly day, string? category, CancellationToken cancel)
    {
        var end = IndianTime.StartOf(day.AddDays(1));
        var until = db.StockEntries.AsNoTracking().Where(e => e.At < end);
        var own = category is null ? until : until.Where(OfCategory(db, category));
        var held = own.GroupBy(e => e.BatchId).Select(g => new { BatchId = g.Key, Pieces = g.Sum(e => e.OnHandChange), InTransit = false }).Where(b => b.Pieces > 0)
            .Concat(OnTheWay(db, end, category).Select(l => new { BatchId = l.FromBatchId, Pieces = l.Quantity, InTransit = true }));
        var (costs, noted) = (db.BatchCosts, db.StockEntries.Where(e => e.CostAfter != null));
        var found = await held.Join(db.Batches, h => h.BatchId, b => b.Id, (h, b) => new
        {
            b.Id,
            b.ProductId,
            b.Manufactured,
            b.Expires,
            h.Pieces,
            h.InTransit,
            Then = until.Where(e => e.BatchId == b.Id && e.CostAfter != null).OrderByDescending(e => e.Step).Select(e => (long?)e.CostAfter!.Value.Paise).FirstOrDefault(),
            Noted = noted.Any(e => e.BatchId == b.Id),
            Now = costs.Where(c => c.BatchId == b.Id).Select(c => (long?)c.UnitCost.Paise).FirstOrDefault(),
        }).ToListAsync(cancel);
        return found.ConvertAll(b => new LotThen(b.Id, b.ProductId, b.Manufactured, b.Expires, b.Pieces, b.Noted ? b.Then : b.Now, b.InTransit));
    }

    // Sent before the end of the day and not received by then.
    private static IQueryable<TransferLine> OnTheWay(PortalDbContext db, DateTime end, string? category)
    {
        var sent = db.Transfers.Where(t => t.SentAt < end && (t.ClosedAt == null || t.ClosedAt >= end)).Select(t => t.Id);
        var products = db.Products.Where(p => category == null || p.Category.Art == category).Select(p => p.Id);
        return db.TransferLines.AsNoTracking().Where(l => sent.Contains(l.TransferId) && products.Contains(l.ProductId));
    }
}
