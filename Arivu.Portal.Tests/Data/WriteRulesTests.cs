using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data;

public sealed class WriteRulesTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    [Fact]
    public async Task Nobody_changes_or_removes_a_line_of_the_audit_trail_not_even_an_administrator()
    {
        await using var scope = _portal.ScopeOf(Role.Admin);
        await scope.ServiceProvider.GetRequiredService<AuditTrail>().NoteAsync("a", "Tried", "Thing", "1", CancellationToken.None);
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var line = await db.Set<AuditEntry>().SingleAsync(a => a.Key == "1" && a.Subject == "Thing");

        db.Entry(line).Property(a => a.Actor).CurrentValue = "somebody else";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        db.Entry(line).State = EntityState.Deleted;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [InlineData(Role.Retailer, 1, 2, false)]
    [InlineData(Role.Retailer, 1, 1, true)]
    [InlineData(Role.Retailer, null, 1, false)]
    [InlineData(Role.Staff, null, 2, true)]
    public async Task A_shop_writes_rows_of_its_own_and_of_nobody_else(string role, int? shop, int owner, bool may)
    {
        await using var scope = _portal.ScopeOf(role, shop);
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        db.Add(new CartLine(owner, 1, _portal.Clock.GetUtcNow().UtcDateTime));

        var refused = await Record.ExceptionAsync(() => db.SaveChangesAsync());

        Assert.Equal(may, refused is not UnauthorizedAccessException);
    }

    [Fact]
    public async Task A_row_of_another_shop_cannot_be_taken_over_by_attaching_it_under_one_s_own_key()
    {
        await using var scope = _portal.ScopeOf(Role.Retailer, 1);
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var line = new CartLine(2, 1, _portal.Clock.GetUtcNow().UtcDateTime);
        db.Attach(line).State = EntityState.Modified;

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Proofs_of_operations_go_after_thirty_days()
    {
        await using var scope = _portal.ScopeOfSystem();
        var database = scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        var id = Guid.NewGuid();
        await database.InTransactionAsync(id, (_, _) => Task.FromResult(0), CancellationToken.None);
        var tidy = scope.ServiceProvider.GetRequiredService<Housekeeping>();

        await tidy.RunAsync(CancellationToken.None);
        Assert.True(await StandsAsync(id));

        _portal.Clock.Advance(TimeSpan.FromDays(31));
        await tidy.RunAsync(CancellationToken.None);
        Assert.False(await StandsAsync(id));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private Task<bool> StandsAsync(Guid id) => _portal.ReadAsync(db => db.Set<Operation>().AnyAsync(o => o.Id == id));
}
