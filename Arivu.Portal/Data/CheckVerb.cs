using System.Diagnostics;
using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary><c>check</c>: asks every room whether its books hold, on one snapshot, and prints one line a check.</summary>
/// <param name="setup">Knows whether there is a database; it never makes one here.</param>
/// <param name="location">Knows how that database reads one snapshot.</param>
/// <param name="database">Where contexts come from.</param>
/// <param name="books">The rooms' checks.</param>
internal sealed class CheckVerb(DatabaseSetup setup, DatabaseLocation location, IDbContextFactory<PortalDbContext> database, Books books) : IVerb
{
    private const int Broken = 1;
    private const int NoDatabase = 2;
    private const int StillPending = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    public string Name => "check";

    public string Help => "[--wait SECONDS]: verifies the books; 0 they hold, 1 something is broken, 2 no database, 3 events still wait";

    public async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        if (!await setup.ExistsAsync(cancel))
        {
            await Console.Error.WriteLineAsync("There is no database here. Name one by Portal:DataFolder or ConnectionStrings:Portal.");
            return NoDatabase;
        }

        var pending = await PendingAsync(options, cancel);
        Console.WriteLine($"pending events: {pending}");
        if (pending > 0)
        {
            await Console.Error.WriteLineAsync("Events still wait, so the books are between two pages. Start the portal, or see the verb outbox for what was given up.");
            return StillPending;
        }

        return await HoldAsync(cancel) ? 0 : Broken;
    }

    // Another process may be at work on them.
    private async Task<int> PendingAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        var patience = double.TryParse(options.After("--wait"), out var seconds) && seconds >= 0 ? TimeSpan.FromSeconds(seconds) : Patience;
        var started = Stopwatch.GetTimestamp();
        using var beat = new PeriodicTimer(Beat);
        await using var db = await database.CreateDbContextAsync(cancel);
        int pending;
        while ((pending = await db.Set<Delivery>().CountAsync(d => !d.Outside, cancel)) > 0 && Stopwatch.GetElapsedTime(started) < patience)
        {
            await beat.WaitForNextTickAsync(cancel);
        }

        return pending;
    }

    private async Task<bool> HoldAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        await using var snapshot = await db.Database.BeginTransactionAsync(location.Provider.Snapshot, cancel);
        return await books.HoldAsync(db, cancel);
    }
}
