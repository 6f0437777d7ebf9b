using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>Keeps batches back and lets them go: by hand with a reason, and expired ones by themselves.</summary>
public sealed partial class BatchKeeping(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IBatchKeeper keeper, ILogger<BatchKeeping> log, IStringLocalizer<InventoryWords> T)
{
    /// <summary>The paper behind a batch that expired: what the ledger says.</summary>
    public const string Quarantine = "Quarantine";

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
