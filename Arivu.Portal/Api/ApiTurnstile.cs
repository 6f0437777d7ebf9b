using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Arivu.Portal.Api;

/// <summary>Counts who asked how often in this minute of the clock. With the minute all counts go.</summary>
internal sealed class ApiTurnstile(TimeProvider clock)
{
    private const int Seconds = 60;

    private Minute _minute = new(-1);

    /// <summary>Counts one request.</summary>
    /// <param name="who">A user or an address.</param>
    /// <returns>How many there were with this one, and the seconds until the counting begins anew.</returns>
    public (int Count, int Seconds) Pass(string who)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return (Interlocked.Increment(ref Of(now / Seconds).Counts.GetOrAdd(who, _ => new StrongBox<int>()).Value), Seconds - (int)(now % Seconds));
    }

    private Minute Of(long number)
    {
        var minute = Volatile.Read(ref _minute);
        if (minute.Number == number)
        {
            return minute;
        }

        var begun = new Minute(number);
        var first = Interlocked.CompareExchange(ref _minute, begun, minute);
        return first == minute ? begun : first;
    }

    private sealed class Minute(long number)
    {
        public long Number => number;

        public ConcurrentDictionary<string, StrongBox<int>> Counts { get; } = new(StringComparer.Ordinal);
    }
}
