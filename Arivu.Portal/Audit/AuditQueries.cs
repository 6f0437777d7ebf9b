using Arivu.Portal.Audit.Sealing;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Audit;

/// <summary>Reads the trail for the page of administrators.</summary>
public sealed class AuditQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>A page of lines, newest first.</summary>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public async Task<AuditList> ListAsync(AuditFilter filter, CancellationToken cancel)
    {
        user.MustBeAdmin();
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = db.Set<AuditEntry>().AsNoTracking().Fitting(filter);
        var total = await fitting.CountAsync(cancel);
        var page = filter.PageOf(total);
        var rows = await RowsOf(db, fitting.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).OnPage(page, filter.Size)).ToListAsync(cancel);
        var last = await db.Set<AuditBlock>().AsNoTracking().OrderByDescending(b => b.Number).FirstOrDefaultAsync(cancel);
        var state = last is null ? null : new SealedState(last.Number, last.SealedAt, Convert.ToHexStringLower(last.Hash));
        return new AuditList(new Page<AuditRow>(rows, page, filter.Size, total), state);
    }

    /// <summary>One line; null when there is none.</summary>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public async Task<AuditRow?> LineAsync(Guid id, CancellationToken cancel)
    {
        user.MustBeAdmin();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await RowsOf(db, db.Set<AuditEntry>().AsNoTracking().Where(a => a.Id == id)).SingleOrDefaultAsync(cancel);
    }

    /// <summary>What the page's filters offer.</summary>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public async Task<AuditChoices> ChoicesAsync(CancellationToken cancel)
    {
        user.MustBeAdmin();
        await using var db = await database.CreateDbContextAsync(cancel);
        return new AuditChoices(await db.Users.Where(u => u.Role == Role.Admin || u.Role == Role.Staff).Select(u => u.Email!).OrderBy(email => email).ToListAsync(cancel));
    }

    private static IQueryable<AuditRow> RowsOf(PortalDbContext db, IQueryable<AuditEntry> entries) =>
        entries.Select(a => new AuditRow(a.Id, a.At, a.Actor, a.Act, a.Subject, a.Key, a.Changes, db.Set<AuditSeal>().Where(s => s.EntryId == a.Id).Select(s => (int?)s.Block).FirstOrDefault()));
}

/// <summary>Which lines; each part is found by an index.</summary>
internal static class AuditSelection
{
    // Behind every character that a key or an e-mail can have: a beginning becomes a range, which every database finds by index.
    private const string End = "\uFFFD";

    public static IQueryable<AuditEntry> Fitting(this IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        entries = filter.Person is { } person ? entries.Where(a => a.Actor == person) : entries;
        entries = filter.Act is { } act ? entries.Where(a => a.Act == act) : entries;
        entries = filter.Kind is { } kind ? entries.Where(a => a.Subject == kind) : entries;
        entries = filter.Key is { } key ? entries.Where(a => a.Key == key) : entries;
        if (filter.From is { } from)
        {
            var start = IndianTime.StartOf(from);
            entries = entries.Where(a => a.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = IndianTime.StartOf(to.AddDays(1));
            entries = entries.Where(a => a.At < end);
        }

        return filter.Search is { } words ? entries.Beginning(words) : entries;
    }

    // Keys stand in the case their room writes them: SKUs, codes and numbers in upper case, e-mails in lower, and addresses
    // of pages and names of operations in both.
    private static IQueryable<AuditEntry> Beginning(this IQueryable<AuditEntry> entries, string words)
    {
        var (upper, lower) = (words.ToUpperInvariant(), words.ToLowerInvariant());
        var (afterUpper, afterLower, after) = (upper + End, lower + End, words + End);
#pragma warning disable CA1309 // the database compares, not .NET
        return entries.Where(a =>
            (string.Compare(a.Key, upper) >= 0 && string.Compare(a.Key, afterUpper) < 0)
            || (string.Compare(a.Key, lower) >= 0 && string.Compare(a.Key, afterLower) < 0)
            || (string.Compare(a.Key, words) >= 0 && string.Compare(a.Key, after) < 0)
            || (string.Compare(a.Actor, words) >= 0 && string.Compare(a.Actor, after) < 0)
            || (string.Compare(a.Actor, lower) >= 0 && string.Compare(a.Actor, afterLower) < 0));
#pragma warning restore CA1309
    }
}
