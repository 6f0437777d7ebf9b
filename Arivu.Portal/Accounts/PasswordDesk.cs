using Arivu.Portal.Accounts.Events;
using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>New passwords by mailed link. Whether an e-mail has a login is never told.</summary>
/// <param name="users">The logins.</param>
/// <param name="db">The context that the logins' store uses too: event and login are saved together.</param>
/// <param name="trail">Where it is noted.</param>
/// <param name="sessions">The open circuits.</param>
internal sealed class PasswordDesk(UserManager<PortalUser> users, PortalDbContext db, AuditTrail trail, LiveSessions sessions)
{
    private const string Asked = "PasswordResetAsked";

    // A stranger who knows an address must not be able to fill its mailbox.
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(2);

    /// <summary>Sends a link, at most one in two minutes, when the e-mail has a login.</summary>
    public async Task AskForResetAsync(string email, CancellationToken cancel)
    {
        var asked = AuditText.Short(email);
        var user = await users.FindByEmailAsync(asked);
        var since = db.Clock.Now() - Between;
        if (user is { Disabled: false } && !await trail.HasAsync("Login", user.Email!, Asked, since, cancel))
        {
            db.Publish($"login-{user.Id:N}", new PasswordResetAsked(user.Id));
        }

        // One line either way: the same work, whether or not the e-mail has a login.
        var key = user?.Email ?? asked;
        db.Add(new AuditEntry(db.Clock.Now(), key, Asked, "Login", key, "[]"));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Sets the password of a link. All sessions of the login end; two-factor sign-in stays as it is.</summary>
    /// <returns>Whether it was done; else what is wrong with the password, or nothing when the link is no good.</returns>
    public async Task<(bool Done, IReadOnlyList<string> Faults)> ResetAsync(string? userId, string? token, string password, CancellationToken cancel)
    {
        if (!Guid.TryParse(userId, out var id) || token is null || await users.FindByIdAsync(id.ToString()) is not { Disabled: false } user)
        {
            return (false, []);
        }

        var result = await users.ResetPasswordAsync(user, token, password);
        if (!result.Succeeded)
        {
            return (false, [.. result.Errors.Where(e => e.Code == "Password").Select(e => e.Description)]);
        }

        user.EmailConfirmed = true;
        await users.SetLockoutEndDateAsync(user, null).MustSaveAsync();
        await users.ResetAccessFailedCountAsync(user).MustSaveAsync();
        sessions.End(user.Id);
        await trail.NoteAsync(user.Email!, "PasswordReset", "Login", user.Email!, cancel);
        return (true, []);
    }
}
