using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Audit.Sealing;

/// <summary>
/// Every few seconds, in each instance: lines that stand outside the chain go into its next block. Which lines those are
/// is asked of the seals, never of the clock: a line that a slow transaction commits late goes into a later block.
/// </summary>
internal sealed class AuditSealer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSealer> log) : TimedWork(scopes, clock, log)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);
    private DateTime _wholeAt = DateTime.MinValue;

    protected override string Actor => "audit";

    protected override TimeSpan First => Beat;

    protected override TimeSpan UntilNext() => Beat;

    // The youngest lines at each beat; all of them after the start and once an hour, since that reads the whole trail.
    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var now = Clock.Now();
        var whole = now >= _wholeAt;
        var lines = await services.GetRequiredService<AuditSealing>().SealAsync(whole ? DateTime.UnixEpoch : now - Lately, cancel);
        _wholeAt = whole ? now + Lately : _wholeAt;
        return lines;
    }
}

/// <summary>Seals lines of the trail.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="clock">Dates the blocks.</param>
/// <param name="log">Hears each new head of the chain, so that it stands outside the database too.</param>
internal sealed class AuditSealing(IDbContextFactory<PortalDbContext> database, TimeProvider clock, ILogger<AuditSealing> log)
{
    /// <summary>The most lines of one block.</summary>
    internal const int Most = 1000;

    /// <summary>Seals every line that is dated at or after an instant (UTC) and has no seal, in as many blocks as that takes.</summary>
    /// <returns>How many lines were sealed; another instance may have sealed the rest.</returns>
    public async Task<int> SealAsync(DateTime since, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var due = db.Set<AuditEntry>().AsNoTracking().Where(a => a.At >= since && !db.Set<AuditSeal>().Any(s => s.EntryId == a.Id)).OrderBy(a => a.Id);
        var (all, entries) = (0, new List<AuditEntry>());
        await foreach (var entry in due.AsAsyncEnumerable().WithCancellation(cancel))
        {
            entries.Add(entry);
            if (entries.Count == Most)
            {
                if (!await SealBlockAsync(entries, cancel))
                {
                    return all;
                }

                all += entries.Count;
                entries.Clear();
            }
        }

        return entries.Count > 0 && await SealBlockAsync(entries, cancel) ? all + entries.Count : all;
    }

    // Block and seals are one save, and lines never change: whoever gets the number first has sealed them, the other one comes again.
    private async Task<bool> SealBlockAsync(List<AuditEntry> entries, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var last = await db.Set<AuditBlock>().AsNoTracking().OrderByDescending(b => b.Number).FirstOrDefaultAsync(cancel);
        var number = (last?.Number ?? 0) + 1;
        var seals = entries.Select((entry, i) => new AuditSeal(entry.Id, number, i + 1, AuditHash.Of(entry))).ToList();
        var block = new AuditBlock(number, ToMicroseconds(clock.Now()), seals.Count, AuditHash.Of(seals.Select(s => s.Hash)), last?.Hash ?? AuditHash.Beginning);
        db.Add(block);
        db.AddRange(seals);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            await TellAsync(taken, number, cancel);
            return false;
        }

        log.LogInformation("The audit trail's head is {Head}: {Lines} lines sealed", block.Head, block.Lines);
        return true;
    }

    // Another instance was faster, unless the number is held by seals alone: then somebody took the block away.
    private async Task TellAsync(DbUpdateException taken, int number, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await db.Set<AuditSeal>().AnyAsync(s => s.Block == number && !db.Set<AuditBlock>().Any(b => b.Number == number), cancel))
        {
            log.LogError("Block {Number} of the audit trail does not stand, but lines are sealed in it: somebody took it away, and nothing is sealed until it is back. See the verb check", number);
            return;
        }

        log.LogDebug(taken, "Block {Number} of the audit trail was sealed by another instance", number);
    }

    // What is hashed is what the database keeps.
    private static DateTime ToMicroseconds(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
