using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Audit.Sealing;

/// <summary>
/// Every sealed line stands as it was sealed, none is missing or slipped in, and each block follows the one before it. A
/// head that somebody kept elsewhere (<c>--Audit:Head 12:9f3a…</c>) must stand in the chain.
/// </summary>
/// <param name="settings">May name a head.</param>
/// <param name="clock">Tells what waits too long.</param>
internal sealed class AuditTrailIsWhole(IConfiguration settings, TimeProvider clock) : IBookCheck
{
    private const int Chunk = 500; // blocks held in memory at a time
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public string Name => "audit trail is whole";

    public string? Remark { get; private set; }

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var reading = new ChainReading(settings["Audit:Head"]);
        var after = int.MinValue;
        for (var blocks = await BlocksAsync(db, after, cancel); blocks.Count > 0; blocks = await BlocksAsync(db, after, cancel))
        {
            after = blocks[^1].Number;
            await ReadAsync(db, blocks, reading, cancel);
            if (reading.Faults.Count >= BookCheckRegistration.MostFaults)
            {
                break;
            }
        }

        reading.End();
        var waiting = await WaitingAsync(db, cancel);
        Say(reading, waiting);
        return [.. (await LooseAsync(db, cancel)).Concat(reading.Faults).Concat(Late(reading, waiting)).Take(BookCheckRegistration.MostFaults)];
    }

    private static Task<List<AuditBlock>> BlocksAsync(PortalDbContext db, int after, CancellationToken cancel) =>
        db.Set<AuditBlock>().AsNoTracking().Where(b => b.Number > after).OrderBy(b => b.Number).Take(Chunk).ToListAsync(cancel);

    private static async Task ReadAsync(PortalDbContext db, List<AuditBlock> blocks, ChainReading reading, CancellationToken cancel)
    {
        var (first, last) = (blocks[0].Number, blocks[^1].Number);
        var rows = from s in db.Set<AuditSeal>().AsNoTracking()
                   join a in db.Set<AuditEntry>().AsNoTracking() on s.EntryId equals a.Id into found
                   from a in found.DefaultIfEmpty()
                   where s.Block >= first && s.Block <= last
                   orderby s.Block, s.Place
                   select new { Seal = s, Entry = (AuditEntry?)a };
        var next = 0;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            for (; next < blocks.Count && blocks[next].Number <= row.Seal.Block; next++)
            {
                reading.Enter(blocks[next]);
            }

            reading.Read(row.Seal, row.Entry);
        }

        blocks[next..].ForEach(reading.Enter); // blocks that lost all their lines
    }

    // A block that was taken out of the chain leaves its seals behind, and new blocks would want its number.
    private static async Task<IEnumerable<string>> LooseAsync(PortalDbContext db, CancellationToken cancel)
    {
        var loose = await db.Set<AuditSeal>().Where(s => !db.Set<AuditBlock>().Any(b => b.Number == s.Block))
            .GroupBy(_ => 1).Select(g => new { Count = g.Count(), First = g.Min(s => s.Block), Last = g.Max(s => s.Block) }).SingleOrDefaultAsync(cancel);
        return loose is null
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{loose.Count} lines are sealed in {(loose.First == loose.Last ? $"block {loose.First}, which does" : $"blocks {loose.First} to {loose.Last}, which do")} not stand.")];
    }

    private static async Task<Waiting> WaitingAsync(PortalDbContext db, CancellationToken cancel)
    {
        var waiting = await db.Set<AuditEntry>().Where(a => !db.Set<AuditSeal>().Any(s => s.EntryId == a.Id))
            .GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(a => a.At) }).SingleOrDefaultAsync(cancel);
        return new Waiting(waiting?.Count ?? 0, waiting?.Oldest ?? default);
    }

    // A portal that sealed something lately, and not all it could, runs and should have come to older lines.
    private IEnumerable<string> Late(ChainReading reading, Waiting waiting)
    {
        var now = clock.Now();
        var runs = reading.Last is { } last && last.Lines < AuditSealing.Most && now - last.SealedAt < Patience;
        return runs && waiting.Count > 0 && now - waiting.Oldest > Patience
            ? [string.Create(CultureInfo.InvariantCulture, $"{waiting.Count} lines stand outside the chain, the oldest since {waiting.Oldest.ToIstText()}, though the portal seals.")]
            : [];
    }

    private void Say(ChainReading reading, Waiting waiting)
    {
        var head = reading.Last is { } last ? $"its head is {last.Head}" : "nothing is sealed yet";
        Remark = waiting.Count == 0 ? head : string.Create(CultureInfo.InvariantCulture, $"{head}; {waiting.Count} lines wait to be sealed, the oldest since {waiting.Oldest.ToIstText()}");
    }

    private readonly record struct Waiting(int Count, DateTime Oldest);
}
