using Arivu.Portal.Audit.Sealing;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data;

/// <summary>What the verb <c>check</c> answers to whoever started it.</summary>
public sealed class CheckVerbTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new() { WithDemo = true, Months = 1 };

    [Fact]
    public async Task Zero_while_the_books_hold_and_one_when_a_row_was_tampered_with()
    {
        Assert.Equal(0, await CheckAsync());

        await _portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Batches" SET "OnHand" = "OnHand" + 1 WHERE "Id" = 1"""));

        Assert.Equal(1, await CheckAsync());
    }

    [Fact]
    public async Task One_when_a_sealed_line_of_the_audit_trail_was_changed()
    {
        await using (var scope = _portal.ScopeOfSystem())
        {
            Assert.NotEqual(0, await scope.ServiceProvider.GetRequiredService<AuditSealing>().SealAsync(DateTime.UnixEpoch, TestContext.Current.CancellationToken));
        }

        Assert.Equal(0, await CheckAsync());

        await _portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Audit" SET "Key" = 'another' WHERE "Id" = (SELECT "EntryId" FROM "AuditSeals" WHERE "Block" = 1 AND "Place" = 3)"""));

        Assert.Equal(1, await CheckAsync());
    }

    [Fact]
    public async Task Three_while_events_still_wait()
    {
        await _portal.ReadAsync(db =>
        {
            db.Add(new Delivery(Guid.CreateVersion7(), "lost", "nobody", outside: false, "Nothing", "{}", _portal.Clock.GetUtcNow().UtcDateTime.AddYears(1)));
            return db.SaveChangesAsync();
        });

        Assert.Equal(3, await CheckAsync());
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task<int> CheckAsync()
    {
        await using var scope = _portal.ScopeOfSystem();
        return await scope.ServiceProvider.GetServices<IVerb>().Single(verb => verb.Name == "check").RunAsync(["--wait", "0"], TestContext.Current.CancellationToken);
    }
}
