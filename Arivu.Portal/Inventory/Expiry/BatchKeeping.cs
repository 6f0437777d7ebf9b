using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>Keeps batches back and lets them go: by hand with a reason, and expired ones by themselves.</summary>
public sealed class BatchKeeping(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IBatchKeeper keeper, IStringLocalizer<InventoryWords> T)
{
    /// <summary>The paper behind a batch that expired: what the ledger says.</summary>
    public const string Quarantine = "Quarantine";

    /// <summary>How many expired batches one transaction takes: after years in a drawer it takes several.</summary>
    internal const int AtOnce = 200;

    /// <summary>Keeps a batch back until somebody has looked at it. Orders that were promised pieces of it get others, or wait by name.</summary>
    /// <returns>What became of its promises; null when there is no such batch.</returns>
    /// <exception cref="BadInputException">Field Reason: it is missing or too long.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is kept back already.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<KeptBack?> KeepBackAsync(int batchId, string? reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        var note = Note("Kept back", reason);
        return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await db.Batches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == batchId, ct) is not { } batch)
            {
                return null;
            }

            var kept = await keeper.KeepBackAsync(db, [batchId], BatchHold.Quality, note, ct);
            return kept.Batches > 0 ? kept : throw new RuleBrokenException("Batch {0} is kept back already.", batch.Number) { Code = "wrong-state" };
        }, cancel);
    }

    /// <summary>Lets a batch go that was kept back by hand.</summary>
    /// <returns>False when there is no such batch.</returns>
    /// <exception cref="BadInputException">Field Reason: it is missing or too long.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is not kept back, expired or recalled.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<bool> LetGoAsync(int batchId, string? reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        var note = Note("Let go", reason);
        return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (!await db.Batches.AnyAsync(b => b.Id == batchId, ct))
            {
                return false;
            }

            var shelf = await Shelf.LockAsync(db, [], note, ct, [batchId]);
            shelf.LetGo(shelf.Held(batchId));
            return true;
        }, cancel);
    }

    /// <summary>
    /// Puts every batch in quarantine whose last day has passed, in every warehouse, and promises anew what lives too short by
    /// now for its shop. What is there already stays; running it twice changes nothing.
    /// </summary>
    /// <returns>What went into quarantine and what became of its promises.</returns>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<KeptBack> QuarantineAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        var all = new KeptBack(0, 0, 0, 0, 0);
        while ((await QuarantineSomeAsync(cancel) ?? await CatchLooseAsync(cancel) ?? await RenewSomeAsync(cancel)) is { } some)
        {
            all = new KeptBack(all.Batches + some.Batches, all.Pieces + some.Pieces, all.Orders + some.Orders, all.Replaced + some.Replaced, all.Missing + some.Missing);
        }

        return all;
    }

    private Task<KeptBack?> QuarantineSomeAsync(CancellationToken cancel) => database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
    {
        var today = clock.Today();
        var due = await db.Batches.Where(b => b.OnHand > 0 && b.Expires < today && (b.BlockedFor == null || b.BlockedFor == BatchHold.Quality))
            .OrderBy(b => b.Id).Select(b => b.Id).Take(AtOnce).ToListAsync(ct);
        return due.Count == 0 ? null : await keeper.KeepBackAsync(db, due, BatchHold.Expired, new StockNote(clock.Now(), user.Name, Quarantine, "Past its last day"), ct);
    }, cancel);

    // A row of a recalled number that came into being in the very moment of the recall.
    private Task<KeptBack?> CatchLooseAsync(CancellationToken cancel) => database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
    {
        var recalled = db.Batches.Where(b => b.BlockedFor == BatchHold.Recalled);
        var loose = await db.Batches.Where(b => b.BlockedFor != BatchHold.Recalled && recalled.Any(r => r.ProductId == b.ProductId && r.Number == b.Number))
            .OrderBy(b => b.Id).Select(b => b.Id).Take(AtOnce).ToListAsync(ct);
        return loose.Count == 0 ? null : await keeper.KeepBackAsync(db, loose, BatchHold.Recalled, new StockNote(clock.Now(), user.Name, "Recall", "This batch is recalled"), ct);
    }, cancel);

    private Task<KeptBack?> RenewSomeAsync(CancellationToken cancel) => database.InTransactionAsync(
        Guid.CreateVersion7(), (db, ct) => keeper.RenewAsync(db, new StockNote(clock.Now(), user.Name, "Minimum life", "Lives too short for its shop"), ct), cancel);

    private StockNote Note(string paper, string? reason)
    {
        var words = reason?.Trim() ?? "";
        return words.Length switch
        {
            0 => throw new BadInputException("Reason", T["Say why, for those who ask later"]),
            > StockNote.ReasonLength => throw new BadInputException("Reason", T["At most {0} characters", StockNote.ReasonLength]),
            _ => new StockNote(clock.Now(), user.Name, paper, Texts.Line(words, StockNote.ReasonLength)),
        };
    }
}
