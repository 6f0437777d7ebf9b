using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications;

/// <summary>Tells people of a happening, each by the channels they chose, and nobody twice.</summary>
internal static class NotificationDesk
{
    /// <summary>Tells every administrator and member of staff who may sign in.</summary>
    public static Task TellTeamAsync(this PortalDbContext db, News news, CancellationToken cancel) =>
        TellAsync(db, news, db.Users.Where(u => u.Role == Role.Admin || u.Role == Role.Staff), cancel);

    /// <summary>Tells every administrator who may sign in.</summary>
    public static Task TellAdministratorsAsync(this PortalDbContext db, News news, CancellationToken cancel) => TellAsync(db, news, db.Users.Where(u => u.Role == Role.Admin), cancel);

    /// <summary>Tells one member of the team, if that person may still sign in.</summary>
    public static Task TellMemberAsync(this PortalDbContext db, Guid login, News news, CancellationToken cancel) =>
        TellAsync(db, news, db.Users.Where(u => u.Id == login && (u.Role == Role.Admin || u.Role == Role.Staff)), cancel);

    /// <summary>Tells every login of a store that may sign in.</summary>
    public static Task TellShopAsync(this PortalDbContext db, int retailerId, News news, CancellationToken cancel) =>
        TellAsync(db, news, db.Users.Where(u => u.RetailerId == retailerId && u.Role == Role.Retailer), cancel);

    private static async Task TellAsync(PortalDbContext db, News news, IQueryable<PortalUser> people, CancellationToken cancel)
    {
        var (rule, at) = (NotificationRule.Of(news.Kind), db.Clock.Now());
        foreach (var person in await NotYetToldAsync(db, news, people, cancel))
        {
            var (inApp, email) = (person.InApp ?? true, person.Email ?? rule.Email);
            if (inApp || email)
            {
                Tell(db, Notification.Of(person.Id, person.RetailerId ?? Notification.Team, inApp, news, at), email);
            }
        }
    }

    private static void Tell(PortalDbContext db, Notification told, bool email)
    {
        db.Add(told);
        if (told.Listed)
        {
            db.Hint(new NotificationsChanged(told.UserId, told.RetailerId));
        }

        if (email)
        {
            db.Publish($"letter-{told.Id:N}", new LetterDue(told.Id));
        }
    }

    private static Task<List<Listener>> NotYetToldAsync(PortalDbContext db, News news, IQueryable<PortalUser> people, CancellationToken cancel)
    {
        var (told, switches) = (db.Set<Notification>(), db.Set<NotificationSwitch>().Where(s => s.Kind == news.Kind));
        var happening = news.Happening;
        return (from person in people
                where !person.Disabled && !told.Any(n => n.UserId == person.Id && n.Happening == happening)
                join choice in switches on person.Id equals choice.UserId into choices
                from choice in choices.DefaultIfEmpty()
                select new Listener(person.Id, person.RetailerId, (bool?)choice.InApp, (bool?)choice.Email)).ToListAsync(cancel);
    }

    /// <summary>Who may be told, and what the person chose; null where nothing was chosen.</summary>
    private sealed record Listener(Guid Id, int? RetailerId, bool? InApp, bool? Email);
}
