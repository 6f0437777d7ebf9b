using Arivu.Portal.Audit;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data;

public sealed class TransactionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_saves_of_an_operation_stand_together()
    {
        var key = $"{Guid.NewGuid()}";
        var answer = await InTransactionAsync(Guid.NewGuid(), async db =>
        {
            db.Add(Line(key));
            await db.SaveChangesAsync(Cancel);
            db.Add(Line(key));
            return "done";
        });

        Assert.Equal("done", answer);
        Assert.Equal(2, await CountAsync(key));
    }

    [Fact]
    public async Task A_fault_takes_back_what_was_saved_before_it()
    {
        var key = $"{Guid.NewGuid()}";
        await Assert.ThrowsAsync<RuleBrokenException>(() => InTransactionAsync<int>(Guid.NewGuid(), async db =>
        {
            db.Add(Line(key));
            await db.SaveChangesAsync(Cancel);
            throw new RuleBrokenException("Only a confirmed order can be packed.");
        }));

        Assert.Equal(0, await CountAsync(key));
    }

    [Fact]
    public async Task A_cancelled_operation_saves_nothing_and_gives_its_turn_back()
    {
        var key = $"{Guid.NewGuid()}";
        using var stop = new CancellationTokenSource();
        await using var scope = portal.ScopeOfSystem();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Factory(scope).InTransactionAsync(Guid.NewGuid(), async (db, ct) =>
        {
            db.Add(Line(key));
            await db.SaveChangesAsync(ct);
            await stop.CancelAsync();
            return 0;
        }, stop.Token));

        Assert.Equal(0, await CountAsync(key));
        await InTransactionAsync(Guid.NewGuid(), db => Task.FromResult(db.Add(Line(key)))).WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        Assert.Equal(1, await CountAsync(key));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(9, false)]
    public async Task What_was_changed_between_reading_and_saving_is_read_again_a_few_times(int overtaken, bool saved)
    {
        await using var trade = new TestPortal { WithDemo = true };
        await using var scope = trade.ScopeOfSystem();
        var tries = 0;
        var act = () => Factory(scope).InTransactionAsync(Guid.NewGuid(), async (db, ct) =>
        {
            var product = await db.Products.OrderBy(p => p.Id).FirstAsync(ct);
            if (tries++ < overtaken)
            {
                await db.Products.Where(p => p.Id == product.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version + 1), ct);
            }

            db.Entry(product).Property(p => p.Name).CurrentValue = "Atta of attempt " + tries;
            return 0;
        }, Cancel);

        Assert.Equal(saved, await Record.ExceptionAsync(act) is not EditedByAnotherException);

        Assert.Equal(saved ? overtaken + 1 : 4, tries);
        Assert.Equal(saved, await trade.ReadAsync(db => db.Products.AnyAsync(p => p.Name == "Atta of attempt 3", Cancel)));
    }

    [Fact]
    public async Task The_same_operation_cannot_be_committed_twice()
    {
        var (key, operation) = ($"{Guid.NewGuid()}", Guid.NewGuid());
        await InTransactionAsync(operation, db => Task.FromResult(db.Add(Line(key))));

        var again = await Assert.ThrowsAsync<DbUpdateException>(() => InTransactionAsync(operation, db => Task.FromResult(db.Add(Line(key)))));

        Assert.True(again.IsDuplicateKey());
        Assert.Equal(1, await CountAsync(key));
    }

    [Fact]
    public async Task Another_fault_of_the_database_is_no_duplicate_key()
    {
        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => InTransactionAsync(Guid.NewGuid(), db =>
        {
            var line = db.Add(Line("k"));
            line.Property(nameof(AuditEntry.Actor)).CurrentValue = null;
            return Task.FromResult(0);
        }));

        Assert.False(fault.IsDuplicateKey());
    }

    [Fact]
    public async Task Fifty_writers_at_once_all_get_through_the_one_gate()
    {
        var key = $"{Guid.NewGuid()}";
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel }, async (_, _) =>
            await InTransactionAsync(Guid.NewGuid(), db => Task.FromResult(db.Add(Line(key)))));

        Assert.Equal(50, await CountAsync(key));
    }

    [Fact]
    public async Task The_embedded_database_keeps_its_last_commit_over_a_power_cut()
    {
        Assert.SkipUnless(portal.Database == TestDatabase.Sqlite, "It is about the embedded database.");
        var pragmas = await portal.ReadAsync(async db => (
            Journal: await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancel),
            Synchronous: await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(Cancel),
            Wait: await db.Database.SqlQueryRaw<int>("SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync(Cancel),
            Keys: await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(Cancel)));

        Assert.Equal(("wal", 2, 5000, 1), pragmas);
    }

    private static AuditEntry Line(string key) => new(DateTime.UnixEpoch, "test", "Tried", "Thing", key, "[]");

    private static IDbContextFactory<PortalDbContext> Factory(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>();

    private async Task<T> InTransactionAsync<T>(Guid operation, Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = portal.ScopeOfSystem();
        return await Factory(scope).InTransactionAsync(operation, (db, _) => work(db), Cancel);
    }

    private Task<int> CountAsync(string key) => portal.ReadAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Key == key, Cancel));
}
