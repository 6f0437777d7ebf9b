using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>Pieces that left, at the cost they had when they left.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Pieces">How many left.</param>
/// <param name="Kind">What kind of adjustment it was; null for other moves.</param>
/// <param name="UnitPaise">Cost of a piece then; null where nobody noted it.</param>
internal sealed record LeftPieces(int ProductId, int Pieces, AdjustmentKind? Kind, long? UnitPaise);

/// <summary>Reads what left the shelves in a time and what it cost, with three queries.</summary>
internal static class MovedCost
{
    /// <summary>Every line that is asked for, with the cost that the batch had before it; as <see cref="StockThen"/> knows it.</summary>
    /// <param name="db">A context of the team or the house.</param>
    /// <param name="lines">The lines; only those that took pieces away count.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyList<LeftPieces>> ReadAsync(PortalDbContext db, IQueryable<StockEntry> lines, CancellationToken cancel)
    {
        var leaving = lines.Where(e => e.OnHandChange < 0);
        var left = await leaving.Select(e => new { e.BatchId, e.ProductId, e.Step, e.OnHandChange, e.Kind }).ToListAsync(cancel);
        var batches = leaving.Select(e => e.BatchId).Distinct();
        var noted = await db.StockEntries.AsNoTracking().Where(e => e.CostAfter != null && batches.Contains(e.BatchId)).OrderBy(e => e.BatchId).ThenBy(e => e.Step)
            .Select(e => new { e.BatchId, e.Step, e.CostAfter!.Value.Paise }).ToListAsync(cancel);
        var now = await db.BatchCosts.AsNoTracking().Where(c => batches.Contains(c.BatchId)).ToDictionaryAsync(c => c.BatchId, c => c.UnitCost.Paise, cancel);
        var then = noted.ToLookup(n => n.BatchId);
        return left.ConvertAll(e => new LeftPieces(
            e.ProductId, -e.OnHandChange, e.Kind, then.Contains(e.BatchId) ? then[e.BatchId].LastOrDefault(n => n.Step < e.Step)?.Paise : now.TryGetValue(e.BatchId, out var paise) ? paise : null));
    }
}
