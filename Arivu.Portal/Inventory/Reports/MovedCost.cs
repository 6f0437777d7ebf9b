using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>Pieces that left, at the cost they had when they left.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Pieces">How many left.</param>
/// <param name="Kind">What kind of adjustment it was; null for other moves.</param>
/// <param name="UnitPaise">Cost of a piece then; null where nobody noted it.</param>
internal sealed record LeftPieces(int ProductId, int Pieces, AdjustmentKind? Kind, long? UnitPaise);

/// <summary>Reads what left the shelves in a time and what it cost. The database adds up; line by line is read only of batches whose cost changed while they lay there.</summary>
internal static class MovedCost
{
    // Of a batch's ledger: a cost that was noted with it holds for all that left.
    private const int First = 1;

    /// <summary>What is asked for, with the cost that the batch had before it; as <see cref="StockThen"/> knows it.</summary>
    /// <param name="db">A context of the team or the house.</param>
    /// <param name="lines">The lines; only those that took pieces away count.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyList<LeftPieces>> ReadAsync(PortalDbContext db, IQueryable<StockEntry> lines, CancellationToken cancel)
    {
        var leaving = lines.Where(e => e.OnHandChange < 0);
        var changed = db.StockEntries.Where(n => n.CostAfter != null && n.Step > First).Select(n => n.BatchId);
        var same = await leaving.Where(e => !changed.Contains(e.BatchId)).GroupBy(e => new { e.BatchId, e.ProductId, e.Kind })
            .Select(g => new Left(g.Key.BatchId, g.Key.ProductId, int.MaxValue, -g.Sum(e => e.OnHandChange), g.Key.Kind)).ToListAsync(cancel);
        var single = await leaving.Where(e => changed.Contains(e.BatchId)).Select(e => new Left(e.BatchId, e.ProductId, e.Step, -e.OnHandChange, e.Kind)).ToListAsync(cancel);
        var batches = leaving.Select(e => e.BatchId).Distinct();
        var noted = await db.StockEntries.AsNoTracking().Where(e => e.CostAfter != null && batches.Contains(e.BatchId)).OrderBy(e => e.BatchId).ThenBy(e => e.Step)
            .Select(e => new { e.BatchId, e.Step, e.CostAfter!.Value.Paise }).ToListAsync(cancel);
        var now = await db.BatchCosts.AsNoTracking().Where(c => batches.Contains(c.BatchId)).ToDictionaryAsync(c => c.BatchId, c => c.UnitCost.Paise, cancel);
        var then = noted.ToLookup(n => n.BatchId);
        return [.. same.Concat(single).Select(e => new LeftPieces(
            e.ProductId, e.Pieces, e.Kind, then.Contains(e.BatchId) ? then[e.BatchId].LastOrDefault(n => n.Step < e.Step)?.Paise : now.TryGetValue(e.BatchId, out var paise) ? paise : null))];
    }

    private sealed record Left(int BatchId, int ProductId, int Step, int Pieces, AdjustmentKind? Kind);
}
