using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>Every recall's batch is kept back as recalled, its shops were told when it was sent, and nobody gave back more than it got.</summary>
internal sealed class RecallsHold : IBookCheck
{
    public string Name => "recalls hold";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var batches = db.Batches;
        var loose = await db.Recalls.Where(r => !batches.Any(b => b.ProductId == r.ProductId && b.Number == r.Batch) || batches.Any(b => b.ProductId == r.ProductId && b.Number == r.Batch && b.BlockedFor != BatchHold.Recalled))
            .OrderBy(r => r.Number).Take(BookCheckRegistration.MostFaults).Select(r => new { r.Number, r.Batch }).ToListAsync(cancel);
        var untold = await db.Recalls.Where(r => r.Shops.Any(s => (r.State == RecallState.Drafted) != (s.ToldAt == null) || (s.ToldAt == null) != (s.Message == null) || s.Collected < 0 || s.Collected > s.Pieces))
            .OrderBy(r => r.Number).Take(BookCheckRegistration.MostFaults).Select(r => r.Number).ToListAsync(cancel);
        return
        [
            .. loose.Select(r => $"{r.Number}: batch {r.Batch} is not kept back as recalled everywhere."),
            .. untold.Select(number => $"{number}: what its shops were told or gave back does not agree with where it stands."),
        ];
    }
}
