using Arivu.Portal.Audit;
using Arivu.Portal.Audit.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Audit;

/// <summary>The trail is sealed in blocks that hang on each other, and whoever changes what is sealed is named.</summary>
public sealed class AuditSealingTests : IAsyncDisposable
{
    private static readonly DateTime Ever = DateTime.UnixEpoch;
    private readonly TestPortal _portal = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_are_sealed_once_in_blocks_that_follow_each_other()
    {
        await ThreeBlocksAsync();

        Assert.Equal(0, await SealAsync(Ever));
        var blocks = await _portal.ReadAsync(db => db.Set<AuditBlock>().OrderBy(b => b.Number).ToListAsync(Stop));
        Assert.Equal([1, 2, 3], blocks.Select(b => b.Number));
        Assert.Equal([4, 4], blocks.Skip(1).Select(b => b.Lines));
        Assert.Equal(blocks[1].Hash, blocks[2].PreviousHash);
        await _portal.BooksHoldAsync();
    }

    [Fact]
    public async Task A_line_that_a_slow_transaction_commits_late_goes_into_a_later_block()
    {
        var late = new AuditEntry(_portal.Clock.GetUtcNow().UtcDateTime.AddHours(-2), "slow@arivu.example", "Changed", "Thing", "late", "[]");
        await ThreeBlocksAsync();
        await AddAsync(late);

        Assert.Equal(0, await SealAsync(_portal.Clock.GetUtcNow().UtcDateTime.AddHours(-1))); // the beat looks at the youngest lines only
        Assert.Equal(1, await SealAsync(Ever));

        Assert.Equal(4, await _portal.ReadAsync(db => db.Set<AuditSeal>().Where(s => s.EntryId == late.Id).Select(s => s.Block).SingleAsync(Stop)));
        await _portal.BooksHoldAsync();
    }

    [Fact]
    public async Task The_sealer_takes_the_whole_trail_at_the_start_and_once_an_hour()
    {
        var sealer = _portal.Services.GetRequiredService<AuditSealer>();
        await AddAsync(Old("before"));
        Assert.NotEqual(0, await sealer.RunAsync(Stop));
        await AddAsync(Old("after"));
        Assert.Equal(0, await sealer.RunAsync(Stop));

        _portal.Clock.Advance(TimeSpan.FromHours(1)); // the portal's own sealer beats as well now

        await Until.TrueAsync(async () => await sealer.RunAsync(Stop) + await _portal.ReadAsync(db => db.Set<AuditSeal>().CountAsync(s => db.Set<AuditEntry>().Any(a => a.Id == s.EntryId && a.Key == "after"), Stop)) > 0, "A sweep of the whole trail");
        await _portal.BooksHoldAsync();

        AuditEntry Old(string key) => new(_portal.Clock.GetUtcNow().UtcDateTime.AddHours(-3), "x", "Changed", "Thing", key, "[]");
    }

    [Fact]
    public async Task Instances_that_seal_at_once_seal_no_line_twice()
    {
        await _portal.ReadAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 2500).Select(i => Line($"many {i}")));
            return await db.SaveChangesAsync(Stop);
        });

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SealAsync(Ever), Stop)));
        await SealAsync(Ever); // what was lost in a race waits for the next beat

        var (lines, seals, blocks) = await _portal.ReadAsync(async db => (await db.Set<AuditEntry>().CountAsync(Stop), await db.Set<AuditSeal>().CountAsync(Stop), await db.Set<AuditBlock>().SumAsync(b => b.Lines, Stop)));
        Assert.Equal((lines, lines), (seals, blocks));
        Assert.InRange(done.Sum(), 1, lines);
        await _portal.BooksHoldAsync();
    }

    [Theory]
    [InlineData("""UPDATE "Audit" SET "Actor" = 'nobody' WHERE "Id" = (SELECT "EntryId" FROM "AuditSeals" WHERE "Block" = 2 AND "Place" = 2)""", "Block 2, line 2 was changed after it was sealed; it says now:")]
    [InlineData("""UPDATE "Audit" SET "At" = '2026-11-22 09:15:01' WHERE "Id" = (SELECT "EntryId" FROM "AuditSeals" WHERE "Block" = 2 AND "Place" = 2)""", "Block 2, line 2 was changed after it was sealed")]
    [InlineData("""UPDATE "Audit" SET "Changes" = '[ ]' WHERE "Id" = (SELECT "EntryId" FROM "AuditSeals" WHERE "Block" = 2 AND "Place" = 4)""", "Block 2, line 4 was changed after it was sealed")]
    [InlineData("""DELETE FROM "Audit" WHERE "Id" = (SELECT "EntryId" FROM "AuditSeals" WHERE "Block" = 2 AND "Place" = 2)""", "Block 2, line 2 is gone.")]
    [InlineData("""DELETE FROM "AuditSeals" WHERE "Block" = 2 AND "Place" = 3""", "Block 2 holds 3 lines; 4 were sealed: some are missing.")]
    [InlineData("""UPDATE "AuditSeals" SET "Block" = 2, "Place" = 9 WHERE "Block" = 3 AND "Place" = 4""", "Block 2 holds 5 lines; 4 were sealed: some slipped in.")]
    [InlineData("""UPDATE "AuditSeals" SET "Hash" = (SELECT "Hash" FROM "AuditSeals" WHERE "Block" = 2 AND "Place" = 1) WHERE "Block" = 2 AND "Place" = 2""", "Block 2, line 2 was changed after it was sealed")]
    [InlineData("""UPDATE "AuditSeals" SET "Place" = 9 WHERE "Block" = 2 AND "Place" = 2""", "Block 2 does not hold the lines that were sealed in it.")]
    [InlineData("""UPDATE "AuditBlocks" SET "Hash" = (SELECT "Hash" FROM "AuditBlocks" WHERE "Number" = 3) WHERE "Number" = 2""", "Block 2 was changed after it was sealed.")]
    [InlineData("""UPDATE "AuditBlocks" SET "Lines" = 5 WHERE "Number" = 2""", "Block 2 was changed after it was sealed.")]
    [InlineData("""UPDATE "AuditBlocks" SET "PreviousHash" = "LinesHash" WHERE "Number" = 2""", "Block 2 does not follow block 1.")]
    [InlineData("""UPDATE "AuditBlocks" SET "Number" = -1 WHERE "Number" = 2; UPDATE "AuditBlocks" SET "Number" = 2 WHERE "Number" = 3; UPDATE "AuditBlocks" SET "Number" = 3 WHERE "Number" = -1""", "Block 2 was changed after it was sealed.")]
    [InlineData("""DELETE FROM "AuditBlocks" WHERE "Number" = 2""", "Block 2 is missing.")]
    [InlineData("""DELETE FROM "AuditBlocks" WHERE "Number" = 3""", "4 lines are sealed in block 3, which does not stand.")]
    [InlineData("""DELETE FROM "AuditBlocks" WHERE "Number" >= 2""", "8 lines are sealed in blocks 2 to 3, which do not stand.")]
    public async Task Whatever_is_changed_afterwards_is_named(string tampering, string said)
    {
        Assert.SkipUnless(TestDatabase.OfThisRun == TestDatabase.Sqlite, "Other databases hold the keys at once: such a change needs their owner's rights.");
        await ThreeBlocksAsync();

        var faults = await _portal.FaultsAsync($"PRAGMA defer_foreign_keys=ON; {tampering}");

        Assert.Contains(faults, fault => fault.StartsWith($"audit trail is whole: {said}", StringComparison.Ordinal));
        await _portal.BooksHoldAsync();
    }

    [Fact]
    public async Task A_last_block_that_was_taken_away_ends_the_sealing_aloud()
    {
        Assert.SkipUnless(TestDatabase.OfThisRun == TestDatabase.Sqlite, "Other databases hold the keys at once: such a change needs their owner's rights.");
        await ThreeBlocksAsync();
        await _portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""PRAGMA foreign_keys=OFF; DELETE FROM "AuditBlocks" WHERE "Number" = 3; PRAGMA foreign_keys=ON""", Stop));
        await AddAsync(Line("after"));

        Assert.Equal(0, await SealAsync(Ever));

        Assert.Contains(_portal.Log.Errors, line => line.Text.StartsWith("Block 3 of the audit trail does not stand", StringComparison.Ordinal));
        Assert.Equal("audit trail is whole: 4 lines are sealed in block 3, which does not stand.", Assert.Single(await _portal.FaultsAsync()));
    }

    [Fact]
    public async Task A_line_that_slips_into_an_old_block_is_named()
    {
        await ThreeBlocksAsync();
        var forged = Line("forged");
        await AddAsync(forged);
        await _portal.ReadAsync(async db =>
        {
            db.Add(new AuditSeal(forged.Id, 2, 5, AuditHash.Of(forged)));
            return await db.SaveChangesAsync(Stop);
        });

        Assert.Equal("audit trail is whole: Block 2 holds 5 lines; 4 were sealed: some slipped in.", Assert.Single(await _portal.FaultsAsync()));
    }

    [Fact]
    public async Task A_chain_that_was_made_anew_is_not_the_one_whose_head_was_kept()
    {
        await ThreeBlocksAsync();
        var head = await _portal.ReadAsync(async db => (await db.Set<AuditBlock>().SingleAsync(b => b.Number == 2, Stop)).Head);
        await using var kept = new TestPortal { InFolder = _portal.Folder, Settings = { ["Audit:Head"] = head } };
        Assert.Empty(await kept.FaultsAsync());

        var fault = Assert.Single(await kept.FaultsAsync("""DELETE FROM "AuditSeals" WHERE "Block" >= 2; DELETE FROM "AuditBlocks" WHERE "Number" >= 2"""));

        Assert.Equal($"audit trail is whole: No block is {head}: the chain is not the one whose head was kept.", fault);
    }

    [Fact]
    public async Task Lines_that_a_sealing_portal_passed_by_are_a_fault_and_others_only_wait()
    {
        await AddAsync(Line("waits"));
        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await _portal.FaultsAsync());
        await SealAsync(Ever);
        await AddAsync(new AuditEntry(_portal.Clock.GetUtcNow().UtcDateTime.AddHours(-2), "x", "Changed", "Thing", "backdated", "[]"));

        Assert.StartsWith("audit trail is whole: 1 lines stand outside the chain", Assert.Single(await _portal.FaultsAsync()), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private AuditEntry Line(string key) => new(_portal.Clock.GetUtcNow().UtcDateTime, "kavya@arivu.example", "Changed", "Thing", key, "[]");

    private async Task<int> SealAsync(DateTime since)
    {
        await using var scope = _portal.ScopeOfSystem();
        return await scope.ServiceProvider.GetRequiredService<AuditSealing>().SealAsync(since, Stop);
    }

    private Task<int> AddAsync(params AuditEntry[] lines) => _portal.ReadAsync(async db =>
    {
        db.AddRange(lines);
        return await db.SaveChangesAsync(Stop);
    });

    private async Task ThreeBlocksAsync()
    {
        foreach (var block in new[] { "a", "b", "c" })
        {
            await AddAsync([.. Enumerable.Range(0, 4).Select(i => Line($"{block}{i}"))]);
            await SealAsync(Ever);
        }
    }
}
