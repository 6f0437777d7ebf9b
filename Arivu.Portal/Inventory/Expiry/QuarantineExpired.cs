using Arivu.Portal.Data;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>Just after midnight in India, and soon after a start, what expired goes into quarantine: a portal that was down catches up. What could not be dealt with is tried again.</summary>
internal sealed class QuarantineExpired(IServiceScopeFactory scopes, TimeProvider clock, ILogger<QuarantineExpired> log) : TimedWork(scopes, clock, log)
{
    protected override string Actor => "quarantine";

    protected override TimeSpan First => TimeSpan.FromMinutes(1);

    protected override TimeSpan UntilNext() => UntilMidnight();

    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var kept = await services.GetRequiredService<BatchKeeping>().QuarantineAsync(cancel);
        return kept.Skipped == 0 ? kept.Batches : throw new InvalidOperationException($"{kept.Skipped} batches or orders could not be dealt with.");
    }
}
