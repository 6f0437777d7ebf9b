using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications;

/// <summary>Reads a person's own notifications; nobody reads another's, not even an administrator.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Whose.</param>
public sealed class NotificationQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>The bell counts up to here; beyond it says 99+.</summary>
    public const int MostCounted = 100;

    /// <summary>How many are new, <see cref="MostCounted"/> at most.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<int> UnreadAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var unread = db.NotificationsOf(user).Where(n => n.ReadAt == null);
        return await unread.OrderBy(n => n.UserId).Take(MostCounted).CountAsync(cancel); // any order will do; this one needs no sorting
    }

    /// <summary>A page of them; a number past the end shows the last page.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<NotificationList> ListAsync(NotificationFilter filter, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var mine = db.NotificationsOf(user).AsNoTracking();
        var unread = await mine.CountAsync(n => n.ReadAt == null, cancel);
        var found = Fitting(mine, filter);
        var total = filter is { UnreadOnly: true, Kind: null } ? unread : await found.CountAsync(cancel);
        var number = Math.Clamp(filter.Page, 1, Math.Max(1, (total + filter.Size - 1) / filter.Size));
        var rows = await found.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Skip((number - 1) * filter.Size).Take(filter.Size)
            .Select(n => new NotificationRow(n.Id, n.Kind, n.Title, n.Text, new[] { n.Fact0, n.Fact1, n.Fact2, n.Fact3 }, n.CreatedAt, n.ReadAt == null))
            .ToListAsync(cancel);
        return new NotificationList(filter, new Page<NotificationRow>(rows, number, filter.Size, total), unread);
    }

    private static IQueryable<Notification> Fitting(IQueryable<Notification> all, NotificationFilter filter)
    {
        var unread = filter.UnreadOnly ? all.Where(n => n.ReadAt == null) : all;
        return filter.Kind is { } kind ? unread.Where(n => n.Kind == kind) : unread;
    }
}
