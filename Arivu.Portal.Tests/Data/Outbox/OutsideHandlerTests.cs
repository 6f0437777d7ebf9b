using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arivu.Portal.Tests.Data.Outbox;

public sealed class OutsideHandlerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_world_outside_is_told_with_the_same_message_id_at_every_attempt()
    {
        await using var bench = OutboxBench.Outside();
        bench.Witness.Failing["s"] = true;
        await bench.PublishAsync("s", 1);
        await bench.DrainAsync();
        bench.Portal.Clock.Advance(TimeSpan.FromMinutes(6));
        bench.Witness.Failing.Clear();
        await bench.DrainAsync();

        Assert.Equal(2, bench.Witness.Told.Count);
        Assert.Single(bench.Witness.Told.Distinct());
        Assert.Empty(await bench.WaitingAsync("s"));
    }

    [Fact]
    public async Task Two_messages_have_two_ids()
    {
        await using var bench = OutboxBench.Outside();
        await bench.PublishAsync("s", 1, 2);
        await bench.DrainAsync();

        Assert.Equal(2, bench.Witness.Told.Distinct().Count());
    }

    [Fact]
    public async Task The_running_portal_delivers_by_itself_and_survives_a_failing_handler()
    {
        await using var portal = new TestPortal
        {
            StoppedClock = false,
            Wiring = services =>
            {
                services.RemoveAll<Subscriber>();
                services.AddSingleton<Witness>();
                services.AddHandler<Happened, WriteDownWhenHappened>();
            },
        };
        var witness = portal.Services.GetRequiredService<Witness>();
        witness.Failing["bad"] = true;

        await using var scope = portal.ScopeOfSystem();
        await using var db = await OutboxBench.FactoryOf(scope).CreateDbContextAsync(Cancel);
        db.Publish("bad", new Happened(1, "bad"));
        db.Publish("good", new Happened(2, "good"));
        await db.SaveChangesAsync(Cancel);

        await Until.TrueAsync(() => db.Set<Delivery>().AllAsync(d => d.Stream == "bad" && d.Attempts > 0, Cancel));
        witness.Failing.Clear();
        await Until.TrueAsync(async () => !await db.Set<Delivery>().AnyAsync(Cancel));
    }
}
