using Arivu.Portal.Kernel;

namespace Arivu.Portal.Data;

/// <summary>Work that the clock starts, in the background and as the system. A fault is logged and tried again in a minute: it never ends the portal.</summary>
/// <param name="scopes">Each run has a scope of its own.</param>
/// <param name="clock">Tells when it is time.</param>
/// <param name="log">Hears of faults.</param>
internal abstract class TimedWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    /// <summary>The clock that tells when.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>Under which name it acts.</summary>
    protected abstract string Actor { get; }

    /// <summary>How long after the start it runs first.</summary>
    protected virtual TimeSpan First => TimeSpan.Zero;

    /// <summary>Does it once, now.</summary>
    /// <returns>How much was done.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem(Actor);
        return await DoAsync(scope.ServiceProvider, cancel);
    }

    /// <summary>The work.</summary>
    /// <returns>How much was done.</returns>
    protected abstract Task<int> DoAsync(IServiceProvider services, CancellationToken cancel);

    /// <summary>How long until the next run.</summary>
    protected abstract TimeSpan UntilNext();

    /// <summary>Until just after midnight in India, when the business day turns.</summary>
    protected TimeSpan UntilMidnight()
    {
        var midnight = clock.Today().AddDays(1).ToDateTime(TimeOnly.MinValue) - IndianTime.Offset;
        return midnight - clock.Now() + TimeSpan.FromSeconds(1);
    }

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, clock, stoppingToken);
        while (true)
        {
            var wait = UntilNext();
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "{Work} failed and is tried again in a minute", GetType().Name);
                wait = AfterFault;
            }

            await Task.Delay(wait, clock, stoppingToken);
        }
    }
}

/// <summary>Registers what the clock starts.</summary>
internal static class TimedWorks
{
    /// <summary>Runs this work from the start of the portal on.</summary>
    public static void AddTimedWork<TWork>(this IServiceCollection services)
        where TWork : TimedWork
    {
        services.AddSingleton<TWork>();
        services.AddHostedService(provider => provider.GetRequiredService<TWork>());
    }
}
