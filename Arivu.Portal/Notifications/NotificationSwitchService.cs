using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications;

/// <summary>One kind as a person has it set.</summary>
/// <param name="Kind">Which.</param>
/// <param name="InApp">Whether the centre shows it.</param>
/// <param name="Email">Whether it is mailed.</param>
public sealed record NotificationChoice(NotificationKind Kind, bool InApp, bool Email);

/// <summary>What a person wants to be told, and how.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Whose switches.</param>
public sealed class NotificationSwitchService(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>All kinds this person can hear of, as they are set now.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<IReadOnlyList<NotificationChoice>> ListAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var chosen = await Mine(db).AsNoTracking().ToDictionaryAsync(s => s.Kind, cancel);
        return [.. NotificationRule.For(user).Select(rule => chosen.TryGetValue(rule.Kind, out var own)
            ? new NotificationChoice(rule.Kind, own.InApp, own.Email)
            : new NotificationChoice(rule.Kind, InApp: true, rule.Email))];
    }

    /// <summary>Sets one kind; it holds for what happens from now on.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in, or others hear of this kind.</exception>
    public async Task SetAsync(NotificationChoice choice, CancellationToken cancel)
    {
        if (!NotificationRule.Of(choice.Kind).IsFor(user))
        {
            throw user.Refuse();
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var own = await Mine(db).FirstOrDefaultAsync(s => s.Kind == choice.Kind, cancel) ?? db.Add(NotificationSwitch.Of(user.Me, user.Home, choice.Kind)).Entity;
        own.Set(choice.InApp, choice.Email);
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<NotificationSwitch> Mine(PortalDbContext db)
    {
        var (me, home) = (user.Me, user.Home);
        return db.NotificationSwitches.Where(s => s.UserId == me && s.RetailerId == home);
    }
}
