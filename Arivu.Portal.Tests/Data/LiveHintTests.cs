using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data;

public sealed class LiveHintTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly List<Guid> _heard = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Screens_hear_of_a_change_after_its_commit_and_once()
    {
        var id = Guid.NewGuid();
        using var ears = Listen();
        await using var scope = portal.ScopeOfSystem();

        await Factory(scope).InTransactionAsync(Guid.NewGuid(), async (db, ct) =>
        {
            db.Hint(new Changed(id));
            await db.SaveChangesAsync(ct);
            Assert.DoesNotContain(id, _heard);
            return 0;
        }, Cancel);

        Assert.Single(_heard, heard => heard == id);
    }

    [Fact]
    public async Task Screens_hear_nothing_of_what_was_rolled_back()
    {
        var id = Guid.NewGuid();
        using var ears = Listen();
        await using var scope = portal.ScopeOfSystem();

        await Assert.ThrowsAsync<RuleBrokenException>(() => Factory(scope).InTransactionAsync<int>(Guid.NewGuid(), async (db, ct) =>
        {
            db.Hint(new Changed(id));
            await db.SaveChangesAsync(ct);
            throw new RuleBrokenException("No.");
        }, Cancel));
        await Factory(scope).InTransactionAsync(Guid.NewGuid(), (_, _) => Task.FromResult(0), Cancel); // the next lease must not tell it either

        Assert.DoesNotContain(id, _heard);
    }

    [Fact]
    public async Task A_second_save_does_not_tell_the_first_one_s_change_again()
    {
        var id = Guid.NewGuid();
        using var ears = Listen();
        await using var scope = portal.ScopeOfSystem();
        await using var db = await Factory(scope).CreateDbContextAsync(Cancel);

        db.Hint(new Changed(id));
        await db.SaveChangesAsync(Cancel);
        await db.SaveChangesAsync(Cancel);

        Assert.Single(_heard, heard => heard == id);
    }

    private static IDbContextFactory<PortalDbContext> Factory(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>();

    private IDisposable Listen() => portal.Services.GetRequiredService<LiveBus>().Subscribe(hint =>
    {
        if (hint is Changed changed)
        {
            _heard.Add(changed.Id);
        }
    });

    private sealed record Changed(Guid Id) : ILiveHint
    {
        public int? ForRetailer => null;
    }
}
