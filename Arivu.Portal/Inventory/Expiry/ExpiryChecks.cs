using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>A batch is kept back exactly when its ledger says so last.</summary>
internal sealed class KeptBackAsTheLedgerSays : IBookCheck
{
    public string Name => "kept back = the ledger says so";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var holds = db.StockEntries.Where(e => e.Move == StockMove.KeptBack || e.Move == StockMove.LetGo);
        var last = holds.GroupBy(e => e.BatchId).Select(g => new { BatchId = g.Key, Step = g.Max(e => e.Step) });
        var kept = from l in last
                   join e in holds on new { l.BatchId, l.Step } equals new { e.BatchId, e.Step }
                   select new { e.BatchId, Kept = e.Move == StockMove.KeptBack };
        var wrong = from b in db.Batches
                    join k in kept on b.Id equals k.BatchId into found
                    from k in found.DefaultIfEmpty()
                    let said = (bool?)k.Kept ?? false
                    where b.Blocked != said || b.Blocked != (b.BlockedFor != null)
                    orderby b.Id
                    select new { b.Number, b.Blocked, b.BlockedFor, said };
        var faults = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return faults.ConvertAll(b => $"Batch {b.Number} is {(b.Blocked ? "kept back" : "not kept back")} ({b.BlockedFor?.ToString() ?? "no reason"}); its ledger says {(b.said ? "kept back" : "not")}.");
    }
}

/// <summary>What is kept back is promised to nobody, and a recalled number is kept back in every warehouse.</summary>
internal sealed class QuarantineHolds : IBookCheck
{
    public string Name => "quarantine and recall hold";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var promised = await db.Batches.Where(b => b.Reserved > 0 && b.Blocked)
            .OrderBy(b => b.Id).Take(BookCheckRegistration.MostFaults).Select(b => new { b.Number, b.BlockedFor, b.Reserved }).ToListAsync(cancel);
        var recalled = db.Batches.Where(b => b.BlockedFor == BatchHold.Recalled);
        var loose = await db.Batches.Where(b => b.BlockedFor != BatchHold.Recalled && recalled.Any(r => r.ProductId == b.ProductId && r.Number == b.Number))
            .OrderBy(b => b.Id).Take(BookCheckRegistration.MostFaults).Select(b => new { b.Number, b.WarehouseId }).ToListAsync(cancel);
        return
        [
            .. promised.Select(b => $"Batch {b.Number} is kept back ({b.BlockedFor}) and {b.Reserved} pieces of it are promised."),
            .. loose.Select(b => $"Batch {b.Number} is recalled, but not in warehouse {b.WarehouseId}."),
        ];
    }
}

/// <summary>An offer is of its batch, has days that make sense, and no batch is offered twice on a day.</summary>
internal sealed class OffersAreOfTheirBatch : IBookCheck
{
    public string Name => "offers = their batches";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var wrong = from o in db.ShortDatedOffers
                    join b in db.Batches on o.BatchId equals b.Id
                    where o.ProductId != b.ProductId || o.Batch != b.Number || o.BestBefore != b.Expires || o.PercentOff <= 0 || o.PercentOff > ShortDatedOffer.MostPercent
                    orderby o.Id
                    select new { o.Id, o.Batch, b.Number };
        var twice = from o in db.ShortDatedOffers
                    join p in db.ShortDatedOffers on o.BatchId equals p.BatchId
                    where o.Id < p.Id && o.EndedAt == null && p.EndedAt == null && o.From <= p.Until && p.From <= o.Until
                    orderby o.Id
                    select new { o.Batch, First = o.Id, Second = p.Id };
        return
        [
            .. (await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel)).Select(o => $"Offer {o.Id} of batch {o.Batch} does not agree with batch {o.Number}."),
            .. (await twice.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel)).Select(o => $"Batch {o.Batch} is offered twice at once: {o.First} and {o.Second}."),
        ];
    }
}
