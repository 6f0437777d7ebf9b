using Arivu.Portal.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data;

public sealed class HousekeepingTests
{
    [Fact(Timeout = 60_000)]
    public async Task Work_that_saves_does_not_wait_for_itself()
    {
        await using var portal = new TestPortal { Wiring = services => services.AddScoped<IHousework, SavingWork>() };

        await portal.Services.GetRequiredService<Housekeeping>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await portal.ReadAsync(db => Task.FromResult(db.Set<Operation>().Count(o => o.Id == SavingWork.Mark))));
    }

    private sealed class SavingWork(TimeProvider clock) : IHousework
    {
        public static readonly Guid Mark = new("0197a000-0000-7000-8000-00000000c1ea");

        public async Task<int> TidyAsync(PortalDbContext db, CancellationToken cancel)
        {
            db.Add(new Operation(Mark, clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync(cancel);
        }
    }
}
