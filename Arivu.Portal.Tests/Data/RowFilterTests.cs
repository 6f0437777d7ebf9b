using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data;

public sealed class RowFilterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_nobody_classified_is_for_the_team()
    {
        var key = await NoteAsync();

        Assert.Equal(1, await CountAsync(key, Role.Admin));
        Assert.Equal(1, await CountAsync(key, Role.Staff));
        Assert.Equal(0, await CountAsync(key, Role.Retailer));
    }

    [Fact]
    public async Task Nobody_reads_nothing()
    {
        var key = await NoteAsync();
        await using var scope = portal.Services.CreateAsyncScope();

        Assert.Equal(0, await CountAsync(key, scope));
    }

    [Fact]
    public async Task Nobody_writes_nothing_but_the_house_s_own_records()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await using var db = await LeaseAsync(scope);
        db.Add(new AuditEntry(DateTime.UnixEpoch, "nobody", "Refused", "Login", "x", "[]"));
        Assert.Equal(1, await db.SaveChangesAsync(Cancel));

        db.Add(new CartLine(1, 1, DateTime.UnixEpoch));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_pooled_context_forgets_its_last_user()
    {
        var key = await NoteAsync();
        Guid first;
        await using (var admin = portal.ScopeOf(Role.Admin))
        {
            await using var db = await LeaseAsync(admin);
            db.Publish("thing:1", new Unheard());
            first = db.ContextId.InstanceId;
            Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(a => a.Key == key, Cancel));
        }

        await using var retailer = portal.ScopeOf(Role.Retailer, retailer: 1);
        await using var again = await LeaseAgainAsync(retailer, first);

        Assert.Empty(again.Published);
        Assert.Equal(0, await again.Set<AuditEntry>().CountAsync(a => a.Key == key, Cancel));
    }

    [Fact]
    public async Task Somebody_who_signs_out_on_an_open_context_sees_nothing_more()
    {
        var key = await NoteAsync();
        await using var scope = portal.ScopeOf(Role.Admin);
        await using var db = await LeaseAsync(scope);
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(a => a.Key == key, Cancel));

        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(new());

        Assert.Equal(0, await db.Set<AuditEntry>().CountAsync(a => a.Key == key, Cancel));
    }

    private static Task<PortalDbContext> LeaseAsync(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);

    // The pool hands out the longest unused first; the portal's own background work has left some there, too.
    private static async Task<PortalDbContext> LeaseAgainAsync(AsyncServiceScope scope, Guid instance)
    {
        for (var leases = 0; leases < 50; leases++)
        {
            var db = await LeaseAsync(scope);
            if (db.ContextId.InstanceId == instance)
            {
                return db;
            }
        }

        throw new InvalidOperationException("The pool never gave that context back.");
    }

    private static async Task<int> CountAsync(string key, AsyncServiceScope scope)
    {
        await using var db = await LeaseAsync(scope);
        return await db.Set<AuditEntry>().CountAsync(a => a.Key == key, Cancel);
    }

    private async Task<int> CountAsync(string key, string role)
    {
        await using var scope = portal.ScopeOf(role, retailer: 1);
        return await CountAsync(key, scope);
    }

    private async Task<string> NoteAsync()
    {
        var key = $"{Guid.NewGuid()}";
        await using var scope = portal.ScopeOf(Role.Admin);
        await scope.ServiceProvider.GetRequiredService<AuditTrail>().NoteAsync("a", "Tried", "Thing", key, Cancel);
        return key;
    }

    private sealed record Unheard : IDomainEvent;
}
