using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Audit;

/// <summary>Reads and appends the audit trail.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For the instant of a note.</param>
/// <param name="scopes">For what the house itself must know before anybody is signed in.</param>
public sealed class AuditTrail(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IServiceScopeFactory scopes)
{
    /// <summary>The latest lines about one thing, newest first, for the team.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<AuditLine>> OfAsync(string subject, string key, int take, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(a => a.Subject == subject && a.Key == key)
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(take).ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, entries.Select(a => a.Actor), cancel);
        return entries.ConvertAll(a => new AuditLine(a.At, names.Of(a.Actor), a.Act, AuditText.Read(a.Changes)) { IsPerson = PersonNames.IsPerson(a.Actor) });
    }

    /// <summary>The latest lines about things of these kinds, newest first, for administrators.</summary>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public async Task<IReadOnlyList<AuditNote>> LatestAsync(IReadOnlyList<string> subjects, int take, CancellationToken cancel)
    {
        user.MustBeAdmin();
        await using var db = await database.CreateDbContextAsync(cancel);
        var notes = await db.Set<AuditEntry>().AsNoTracking().Where(a => subjects.Contains(a.Subject))
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(take)
            .Select(a => new AuditNote(a.At, a.Actor, a.Act, a.Subject, a.Key)).ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, notes.Select(a => a.Actor), cancel);
        return notes.ConvertAll(a => a with { Actor = names.Of(a.Actor), IsPerson = PersonNames.IsPerson(a.Actor) });
    }

    /// <summary>Whether an act on one thing was noted since an instant (UTC). Asked by the house itself, so by nobody too.</summary>
    internal async Task<bool> HasAsync(string subject, string key, string act, DateTime since, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("audit");
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancel);
        return await db.Set<AuditEntry>().AnyAsync(a => a.Subject == subject && a.Key == key && a.At >= since && a.Act == act, cancel);
    }

    /// <summary>Notes an act that changes no audited entity, such as a sign-in or an export.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="act">What was done.</param>
    /// <param name="subject">The kind of thing.</param>
    /// <param name="key">Which one, by the key people use.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <param name="facts">What else is worth knowing, such as how many rows left.</param>
    public async Task NoteAsync(string actor, string act, string subject, string key, CancellationToken cancel, params AuditChange[] facts)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        db.Add(new AuditEntry(clock.Now(), actor, act, subject, key, AuditText.Of([.. facts])));
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>A line of the trail as pages show it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">Who: a person's name, or what the portal calls itself.</param>
/// <param name="Act">What was done.</param>
/// <param name="Changes">Field by field.</param>
public sealed record AuditLine(DateTime At, string Actor, string Act, IReadOnlyList<AuditChange> Changes)
{
    /// <summary>Whether a person did it.</summary>
    public bool IsPerson { get; init; }
}

/// <summary>A line of the trail without its fields, for lists over many things.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">Who: a person's name, or what the portal calls itself.</param>
/// <param name="Act">What was done.</param>
/// <param name="Subject">The kind of thing.</param>
/// <param name="Key">Which one, by the key people use.</param>
public sealed record AuditNote(DateTime At, string Actor, string Act, string Subject, string Key)
{
    /// <summary>Whether a person did it.</summary>
    public bool IsPerson { get; init; }
}
