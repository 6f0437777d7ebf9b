using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications;

/// <summary>Marks a person's own notifications as read; the bell and open lists follow.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Whose.</param>
/// <param name="clock">Dates the reading.</param>
public sealed class NotificationService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    /// <summary>Marks one as read, again without harm.</summary>
    /// <returns>The page it leads to; null when there is no such notification of this person.</returns>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<string?> ReadAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var told = await db.NotificationsOf(user).FirstOrDefaultAsync(n => n.Id == id, cancel);
        if (told?.Read(clock.Now()) == true)
        {
            db.Hint(new NotificationsChanged(told.UserId, told.RetailerId));
            await db.SaveChangesAsync(cancel);
        }

        return told?.Href;
    }

    /// <summary>Marks as read what this person was told about the messages of an order; nothing is written where nothing was new.</summary>
    /// <param name="order">The order's number.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task ReadTalkAsync(string order, CancellationToken cancel)
    {
        var page = $"/orders/{order.Trim().ToUpperInvariant()}";
        await using var db = await database.CreateDbContextAsync(cancel);
        var told = await db.NotificationsOf(user).Where(n => n.ReadAt == null && n.Href == page && (n.Kind == NotificationKind.OrderAnswered || n.Kind == NotificationKind.OrderQuestion)).ToListAsync(cancel);
        told.ForEach(n => n.Read(clock.Now()));
        if (told.Count > 0)
        {
            db.Hint(new NotificationsChanged(user.Me, user.Home));
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Marks all as read, or all of one kind.</summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public Task<int> ReadAllAsync(NotificationKind? kind, CancellationToken cancel) => database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
    {
        var now = clock.Now();
        var unread = db.NotificationsOf(user).Where(n => n.ReadAt == null);
        var read = await (kind is { } one ? unread.Where(n => n.Kind == one) : unread).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
        db.Hint(new NotificationsChanged(user.Me, user.Home));
        return read;
    }, cancel);
}
