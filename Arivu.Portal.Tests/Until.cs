using System.Diagnostics;

namespace Arivu.Portal.Tests;

/// <summary>Waits for what runs beside the test: asks again until it holds, for ten seconds at most unless a test says otherwise.</summary>
public static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns when the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not within ten seconds.</exception>
    public static async Task TrueAsync(Func<Task<bool>> holds, string what = "The condition", TimeSpan? longest = null)
    {
        var most = longest ?? Longest;
        var started = Stopwatch.GetTimestamp();
        using var beat = new PeriodicTimer(Pause);
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(started) > most)
            {
                throw new TimeoutException($"{what} did not hold within {most.TotalSeconds:0} s.");
            }

            await beat.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
