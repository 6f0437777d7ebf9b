using Arivu.Portal.Kernel;

namespace Arivu.Portal.Data.Outbox;

/// <summary>
/// Runs due deliveries until the process stops: at once after a commit here, by poll for everything else. What leaves the
/// database runs beside the rest.
/// </summary>
internal sealed class OutboxDispatcher(IServiceScopeFactory scopes, OutboxSignal signal, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int Workers = 4;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(WorkAsync(outside: false, stoppingToken), WorkAsync(outside: true, stoppingToken));

    private async Task WorkAsync(bool outside, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DispatchAsync(outside, stoppingToken) == 0)
                {
                    await signal.WaitAsync(outside, Poll, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // the loop must outlive any fault of the database; the fault is logged and the poll repeats
            catch (Exception fault)
#pragma warning restore CA1031
            {
                log.LogError(fault, "The outbox could not be read; it is tried again in {Seconds} s", Poll.TotalSeconds);
                await signal.WaitAsync(outside, Poll, stoppingToken);
            }
        }
    }

    private async Task<int> DispatchAsync(bool outside, CancellationToken cancel)
    {
        var claimed = await InScopeAsync(run => run.ClaimAsync(outside, cancel));
        await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = cancel },
            async (delivery, ct) => await InScopeAsync(run => run.RunAsync(delivery, ct)));
        return claimed.Count;
    }

    private async Task<T> InScopeAsync<T>(Func<OutboxRun, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("outbox");
        return await work(scope.ServiceProvider.GetRequiredService<OutboxRun>());
    }
}
