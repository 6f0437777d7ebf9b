namespace Arivu.Portal.Accounts;

/// <summary>When the person of one circuit last did something. A circuit sends no requests, so the cookie cannot tell.</summary>
internal sealed class CircuitActivity(TimeProvider clock)
{
    private long _last = clock.GetTimestamp();

    /// <summary>Since the last act.</summary>
    public TimeSpan Quiet => clock.GetElapsedTime(Interlocked.Read(ref _last));

    /// <summary>Something was done now.</summary>
    public void Note() => Interlocked.Exchange(ref _last, clock.GetTimestamp());
}
