using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Audit.Watching;

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
            await WriteAsync(_taken, cancellationToken);
        }
    }

    /// <summary>Writes lines. A save of all comes first; when it fails each is saved alone, so that one that can never be kept holds up no other.</summary>
    /// <param name="lines">Those that are settled, written or dropped, leave the list; after a fault the rest stands in it.</param>
    /// <param name="cancel">Ends the writing.</param>
    internal async Task WriteAsync(List<AuditEntry> lines, CancellationToken cancel)
    {
        try
        {
            await SaveAsync(lines, cancel);
            lines.Clear();
            return;
        }
        catch (DbUpdateException fault) when (!DatabaseErrors.MayPass(fault.InnerException ?? fault))
        {
            log.LogWarning(fault, "{Lines} audit lines could not be written together; each is tried alone", lines.Count);
        }

        while (lines.Count > 0)
        {
            await WriteAloneAsync(lines[0], cancel);
            lines.RemoveAt(0);
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
                await WriteAsync(_taken, stoppingToken);
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

    private async Task WriteAloneAsync(AuditEntry line, CancellationToken cancel)
    {
        try
        {
            await SaveAsync([line], cancel);
        }
        catch (DbUpdateException fault) when (fault.IsDuplicateKey())
        {
            log.LogInformation(fault, "An audit line stood already: the answer to an earlier save was lost");
        }
        catch (DbUpdateException fault) when (fault.IsForTheRow())
        {
            log.LogError(fault, "An audit line can never be written and is dropped: {Actor} {Act} {Subject} {Key}", line.Actor, line.Act, line.Subject, line.Key);
        }
    }

    private async Task SaveAsync(List<AuditEntry> lines, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("audit");
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        db.AddRange(lines);
        await db.SaveChangesAsync(cancel);
    }
}
