using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Expiry;

/// <content>The morning's round: what expired, what of a recall came loose, and what lives too short for its shop by now.</content>
public sealed partial class BatchKeeping
{
    /// <summary>How many batches one transaction takes: after years in a drawer it takes several.</summary>
    internal const int AtOnce = 200;

    /// <summary>
    /// Puts every batch in quarantine whose last day has passed, in every warehouse, and promises anew what lives too short by
    /// now for its shop. What is there already stays; running it twice changes nothing. A batch or an order that cannot be
    /// dealt with is logged and keeps no other from its turn.
    /// </summary>
    /// <returns>What went into quarantine and what became of its promises.</returns>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<KeptBack> QuarantineAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        var all = await KeepBackAsync(await ExpiredAsync(cancel), BatchHold.Expired, Morning(Quarantine, "Past its last day"), cancel);
        all = all.And(await KeepBackAsync(await LooseAsync(cancel), BatchHold.Recalled, Morning("Recall", "This batch is recalled"), cancel));
        foreach (var product in (await TooShortAsync(cancel)).GroupBy(promise => promise.ProductId))
        {
            var renewed = await EachAsync(
                [.. product.GroupBy(promise => promise.Order, StringComparer.Ordinal)], order => $"{order.Key}: promises that live too short",
                (db, orders, ct) => keeper.RenewAsync(db, [.. orders.SelectMany(promises => promises).Select(promise => promise.Id)], Morning("Minimum life", "Lives too short for its shop"), ct), cancel);
            all = all.And(renewed);
        }

        return all;
    }

    private StockNote Morning(string paper, string reason) => new(clock.Now(), user.Name, paper, reason);

    private async Task<List<int>> ExpiredAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Batches.Where(b => b.OnHand > 0 && b.Expires < today && (b.BlockedFor == null || b.BlockedFor == BatchHold.Quality)).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(cancel);
    }

    // Rows of a recalled number that came into being in the very moment of the recall.
    private async Task<List<int>> LooseAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var recalled = db.Batches.Where(b => b.BlockedFor == BatchHold.Recalled);
        return await db.Batches.Where(b => b.BlockedFor != BatchHold.Recalled && recalled.Any(r => r.ProductId == b.ProductId && r.Number == b.Number)).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<ShortPromise>> TooShortAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await keeper.TooShortAsync(db, clock.Today(), cancel);
    }

    private async Task<KeptBack> KeepBackAsync(List<int> batches, BatchHold why, StockNote note, CancellationToken cancel)
    {
        var all = KeptBack.Nothing;
        foreach (var some in batches.Chunk(AtOnce))
        {
            all = all.And(await EachAsync(some, batch => $"batch {batch}: {note.Reason}", (db, ids, ct) => keeper.KeepBackAsync(db, ids, why, note, ct), cancel));
        }

        return all;
    }

    // All of them in one transaction; where that fails, one by one, and what fails alone is logged.
    private async Task<KeptBack> EachAsync<T>(
        T[] due, Func<T, string> name, Func<PortalDbContext, T[], CancellationToken, Task<KeptBack>> act, CancellationToken cancel)
    {
        try
        {
            return await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => act(db, due, ct), cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            if (due.Length == 1)
            {
                log.LogError(fault, "The morning's round goes on without {What}", name(due[0]));
                return KeptBack.Nothing with { Skipped = 1 };
            }
        }

        var all = KeptBack.Nothing;
        foreach (var one in due)
        {
            all = all.And(await EachAsync([one], name, act, cancel));
        }

        return all;
    }
}
