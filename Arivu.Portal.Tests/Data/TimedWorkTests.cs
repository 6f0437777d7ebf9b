using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arivu.Portal.Tests.Data;

public sealed class TimedWorkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_fails_is_tried_again_in_a_minute_and_then_keeps_its_time()
    {
        var clock = new FakeTimeProvider();
        await using var services = new ServiceCollection().AddScoped<CurrentUser>().BuildServiceProvider();
        using var work = new Stubborn(services.GetRequiredService<IServiceScopeFactory>(), clock);
        await work.StartAsync(Stop);
        await Until.TrueAsync(() => Task.FromResult(work.Runs == 1), "The first run");

        await Until.TrueAsync(() => Later(clock, TimeSpan.FromMinutes(1), work, 2), "A second run after a minute");
        await Until.TrueAsync(() => Later(clock, TimeSpan.FromHours(1), work, 3), "A third run after an hour");

        Assert.False(work.ExecuteTask!.IsCompleted);
        await work.StopAsync(Stop);
    }

    private static Task<bool> Later(FakeTimeProvider clock, TimeSpan time, Stubborn work, int runs)
    {
        if (work.Runs < runs)
        {
            clock.Advance(time);
        }

        return Task.FromResult(work.Runs == runs);
    }

    private sealed class Stubborn(IServiceScopeFactory scopes, TimeProvider clock) : TimedWork(scopes, clock, NullLogger.Instance)
    {
        public int Runs { get; private set; }

        protected override string Actor => "test";

        protected override TimeSpan UntilNext() => TimeSpan.FromHours(1);

        protected override Task<int> DoAsync(IServiceProvider services, CancellationToken cancel) =>
            ++Runs == 1 ? throw new InvalidOperationException("The database is away.") : Task.FromResult(Runs);
    }
}
