using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data.Outbox;

/// <summary><c>outbox</c>: shows what waits and what was given up, and tries the given-up again.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="clock">Makes the given-up due now.</param>
internal sealed class OutboxVerb(IDbContextFactory<PortalDbContext> database, TimeProvider clock) : IVerb
{
    private const int Shown = 50;

    public string Name => "outbox";

    public string Help => "[--retry]: shows events that wait and dead letters; --retry gives dead letters new tries";

    public async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var dead = db.Set<Delivery>().Where(d => d.Dead);
        Console.WriteLine($"{await db.Set<Delivery>().CountAsync(d => !d.Dead, cancel)} events wait, {await dead.CountAsync(cancel)} were given up.");
        foreach (var letter in await dead.AsNoTracking().OrderBy(d => d.Id).Take(Shown).ToListAsync(cancel))
        {
            Console.WriteLine($"  {letter.Subscriber} on {letter.Stream}, since {letter.OccurredAt.ToIstText()}: {letter.LastError?.Split('\n')[0]}");
        }

        if (options.Contains("--retry", StringComparer.Ordinal))
        {
            var now = clock.Now();
            var again = await dead.ExecuteUpdateAsync(set => set.SetProperty(d => d.Dead, false).SetProperty(d => d.Attempts, 0).SetProperty(d => d.DueAt, now), cancel);
            Console.WriteLine($"{again} get new tries when the portal runs.");
        }

        return 0;
    }

    public string? Kept(IReadOnlyList<string> options) => options.Contains("--retry", StringComparer.Ordinal) ? "--retry" : null;
}
