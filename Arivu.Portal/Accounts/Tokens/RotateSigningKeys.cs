using Arivu.Portal.Data;

namespace Arivu.Portal.Accounts.Tokens;

/// <summary>Once a day: makes a new signing key when the newest is a month old, so that no request has to wait for it.</summary>
internal sealed class RotateSigningKeys(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RotateSigningKeys> log) : TimedWork(scopes, clock, log)
{
    protected override string Actor => "signing keys";

    protected override TimeSpan First => TimeSpan.FromMinutes(1);

    protected override TimeSpan UntilNext() => TimeSpan.FromDays(1);

    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<SigningKeys>().RefreshAsync(mayMake: true, cancel);
        return 1;
    }
}
