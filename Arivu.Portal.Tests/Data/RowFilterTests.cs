using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data;

public sealed class RowFilterTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    [Fact]
    public async Task A_table_nobody_classified_is_for_the_team()
    {
        await using (var scope = _portal.ScopeOf(Role.Admin))
        {
            await scope.ServiceProvider.GetRequiredService<AuditTrail>().NoteAsync("a", "Tried", "Thing", "1", TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, await CountAsync(Role.Staff));
        Assert.Equal(0, await CountAsync(Role.Retailer));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task<int> CountAsync(string role)
    {
        await using var scope = _portal.ScopeOf(role, retailer: 1);
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await db.Set<AuditEntry>().CountAsync();
    }
}
