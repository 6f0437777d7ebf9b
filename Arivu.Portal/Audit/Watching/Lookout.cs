using System.Collections.Concurrent;
using System.Threading.Channels;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Audit.Watching;

/// <summary>
/// Takes notes of what nobody waits for: refusals, and looks at money. The same act of the same person on the same thing is
/// noted once in a while, so that neither a robot nor a live screen fills the trail.
/// </summary>
/// <param name="clock">Dates the notes.</param>
/// <param name="log">Hears of notes that found no room.</param>
internal sealed class Lookout(TimeProvider clock, ILogger<Lookout> log)
{
    /// <summary>How long a refusal is not noted again.</summary>
    public static readonly TimeSpan RefusedAgain = TimeSpan.FromMinutes(1);

    /// <summary>How long a look is not noted again.</summary>
    public static readonly TimeSpan SeenAgain = TimeSpan.FromMinutes(10);

    private const int MostWaiting = 10_000;
    private const int MostRemembered = 20_000;
    private readonly ConcurrentDictionary<(string Actor, string Act, string Key), DateTime> _noted = new();

    private readonly Channel<AuditEntry> _notes = Channel.CreateBounded<AuditEntry>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite },
        lost => log.LogWarning("No room for an audit line: {Actor} {Act} {Key}", lost.Actor, lost.Act, lost.Key));

    /// <summary>What waits to be written.</summary>
    public ChannelReader<AuditEntry> Notes => _notes.Reader;

    /// <summary>A service refused somebody.</summary>
    /// <param name="user">Who.</param>
    /// <param name="operation">What was asked for: service and operation.</param>
    public void Refused(CurrentUser user, string operation) => Note(user.Name, AuditActs.Refused, AuditSubjects.Operation, operation, RefusedAgain);

    /// <summary>Somebody was shown no page or endpoint, for the role has no right to it.</summary>
    public void Refused(CurrentUser user, HttpRequest request) => Note(user.Name, AuditActs.Refused, AuditSubjects.Page, $"{request.Method} {request.Path}", RefusedAgain);

    /// <summary>Somebody looks at a page of money.</summary>
    public void Seen(CurrentUser user, string page) => Note(user.Name, AuditActs.Seen, AuditSubjects.Page, page, SeenAgain);

    private void Note(string actor, string act, string subject, string key, TimeSpan quiet)
    {
        var now = clock.Now();
        var mark = (actor, act, key);
        if (_noted.TryGetValue(mark, out var last) && now - last < quiet)
        {
            return;
        }

        _noted[mark] = now;
        if (_noted.Count > MostRemembered)
        {
            Forget(now);
        }

        _notes.Writer.TryWrite(new AuditEntry(now, AuditText.Short(actor), act, subject, AuditText.Short(key), AuditText.NoChanges));
    }

    private void Forget(DateTime now)
    {
        foreach (var (mark, _) in _noted.Where(noted => now - noted.Value >= SeenAgain))
        {
            _noted.TryRemove(mark, out _);
        }
    }
}

/// <summary>Writes the lookout's notes into the trail, many at a time; what waits when the portal stops is written before it ends.</summary>
/// <param name="lookout">Takes the notes.</param>
/// <param name="scopes">Each writing has a scope of its own.</param>
/// <param name="clock">For the wait after a fault.</param>
/// <param name="log">Hears of faults.</param>
internal sealed class LookoutWriter(Lookout lookout, IServiceScopeFactory scopes, TimeProvider clock, ILogger<LookoutWriter> log) : BackgroundService
{
    private const int Most = 200;
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(10);
    private readonly List<AuditEntry> _taken = [];

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (Take())
        {
            await WriteAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_taken.Count > 0 || await lookout.Notes.WaitToReadAsync(stoppingToken))
        {
            Take();
            try
            {
                await WriteAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "Audit lines could not be written and are tried again");
                await Task.Delay(AfterFault, clock, stoppingToken);
            }
        }
    }

    private bool Take()
    {
        while (_taken.Count < Most && lookout.Notes.TryRead(out var note))
        {
            _taken.Add(note);
        }

        return _taken.Count > 0;
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("audit");
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        db.AddRange(_taken);
        await db.SaveChangesAsync(cancel);
        _taken.Clear();
    }
}
