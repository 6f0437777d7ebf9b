using Arivu.Portal.Kernel;

namespace Arivu.Portal.Data.Outbox;

/// <summary>Runs due deliveries until the process stops: at once after a commit here, by poll for everything else.</summary>
internal sealed class OutboxDispatcher(IServiceScopeFactory scopes, OutboxSignal signal, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int Workers = 4;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DispatchAsync(stoppingToken) == 0)
                {
                    await signal.WaitAsync(Poll, stoppingToken);
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
                await signal.WaitAsync(Poll, stoppingToken);
            }
        }
    }

    private async Task<int> DispatchAsync(CancellationToken cancel)
    {
        var claimed = await InScopeAsync(run => run.ClaimAsync(cancel));
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
