using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Notifications;

/// <summary>Whose rows a person may touch in this room: the own ones, whatever the role.</summary>
internal static class OwnRows
{
    /// <summary>What the centre lists for this person.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public static IQueryable<Notification> NotificationsOf(this PortalDbContext db, CurrentUser user)
    {
        var (me, home) = (user.Me, user.Home);
        return db.Set<Notification>().Where(n => n.UserId == me && n.RetailerId == home && n.Listed);
    }

    extension(CurrentUser user)
    {
        /// <summary>The login.</summary>
        /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
        public Guid Me => user.Id ?? throw user.Refuse();

        /// <summary>The store that owns the person's rows; <see cref="Notification.Team"/> for the team.</summary>
        /// <exception cref="NotAllowedException">A store's login belongs to no store.</exception>
        public int Home => user.SeesEverything ? Notification.Team : user.RetailerId ?? throw user.Refuse();
    }
}
