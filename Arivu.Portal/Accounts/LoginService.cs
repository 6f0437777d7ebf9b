using Arivu.Portal.Accounts.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Accounts;

/// <summary>Makes, changes and ends logins. Administrators only; each act is on the audit trail and takes effect in open sessions at once.</summary>
/// <param name="scopes">A scope of its own for each operation: Identity's store must not live as long as a circuit.</param>
/// <param name="user">Who asks.</param>
/// <param name="sessions">The open circuits.</param>
public sealed class LoginService(IServiceScopeFactory scopes, CurrentUser user, LiveSessions sessions)
{
    /// <summary>Makes a login without a password and mails its owner a link to choose one.</summary>
    /// <returns>The new login's id.</returns>
    /// <exception cref="BadInputException">A field is wrong or the e-mail is taken.</exception>
    public Task<Guid> InviteAsync(LoginDraft draft, CancellationToken cancel) => CreateAsync(draft, password: null, cancel);

    /// <summary>Makes a login that can sign in at once: for the first administrator and for demo data.</summary>
    /// <exception cref="BadInputException">A field is wrong, the e-mail is taken or the password is refused.</exception>
    public async Task<Guid> CreateAsync(LoginDraft draft, string? password, CancellationToken cancel)
    {
        user.MustBeAdmin();
        Hold(draft);
        await using var work = new LoginWork(scopes, user);
        return await work.CreateAsync(draft, password, cancel);
    }

    /// <summary>Mails the link again.</summary>
    /// <exception cref="RuleBrokenException">The invitation was accepted already.</exception>
    public Task ResendInvitationAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, "InvitedAgain", (login, db) =>
    {
        if (login.PasswordHash is not null)
        {
            throw new RuleBrokenException("{0} has a password already; “Forgot it?” on the sign-in page makes a new one.", login.Email!);
        }

        db.Publish($"login-{login.Id:N}", new LoginInvited(login.Id));
    }, endSessions: false, cancel);

    /// <summary>Shuts a login out, now.</summary>
    /// <exception cref="RuleBrokenException">It is the last administrator who can sign in.</exception>
    public Task DisableAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, "Disabled", (login, _) => login.Disabled = true, endSessions: true, cancel);

    /// <summary>Lets a login in again.</summary>
    public Task EnableAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, "Enabled", (login, _) => login.Disabled = false, endSessions: false, cancel);

    /// <summary>Makes a member of the team an administrator or staff.</summary>
    /// <exception cref="RuleBrokenException">It is a store's login, or the last administrator who can sign in.</exception>
    public Task ChangeRoleAsync(Guid id, string role, CancellationToken cancel) => ChangeAsync(id, $"Made{role}", (login, _) =>
    {
        if (login.Role == Role.Retailer || role is not (Role.Admin or Role.Staff))
        {
            throw new RuleBrokenException("Only members of the team change between Admin and Staff.");
        }

        login.Role = role;
    }, endSessions: true, cancel);

    /// <summary>Turns two-factor sign-in off for somebody who lost the phone.</summary>
    public Task ResetTwoFactorAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, "TwoFactorReset", (login, _) => login.TwoFactorEnabled = false, endSessions: true, cancel);

    /// <summary>The team, by name.</summary>
    public Task<IReadOnlyList<Login>> TeamAsync(string? search, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return ListAsync(l => l.Role != Role.Retailer, search, cancel);
    }

    /// <summary>A store's logins, by name.</summary>
    public Task<IReadOnlyList<Login>> OfRetailerAsync(int retailerId, CancellationToken cancel) => ListAsync(l => l.RetailerId == retailerId, null, cancel);

    private static void Hold(LoginDraft draft)
    {
        (draft.Email, draft.Name) = (draft.Email.Trim(), draft.Name.Trim());
        var verdict = new LoginRules().Validate(draft);
        if (!verdict.IsValid)
        {
            throw new BadInputException(verdict.ToDictionary().ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal));
        }
    }

    private async Task<IReadOnlyList<Login>> ListAsync(System.Linq.Expressions.Expression<Func<PortalUser, bool>> which, string? search, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var work = new LoginWork(scopes, user);
        return await work.ListAsync(which, search, cancel);
    }

    private async Task ChangeAsync(Guid id, string act, Action<PortalUser, PortalDbContext> change, bool endSessions, CancellationToken cancel)
    {
        user.MustBeAdmin();
        await using (var work = new LoginWork(scopes, user))
        {
            await work.ChangeAsync(id, act, change, endSessions, cancel);
        }

        if (endSessions)
        {
            sessions.End(id);
        }
    }
}
