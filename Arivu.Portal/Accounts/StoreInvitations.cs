using Arivu.Portal.Accounts.Events;
using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Accounts;

/// <summary>Invites the first person of a store in the same transaction that makes the store: both stand, or neither does.</summary>
/// <param name="user">Who asks.</param>
/// <param name="normalizer">Writes e-mails as sign-in looks them up.</param>
public sealed class StoreInvitations(CurrentUser user, ILookupNormalizer normalizer)
{
    /// <summary>Adds a login without a password to what the caller saves; the letter with the link goes out after the commit.</summary>
    /// <exception cref="BadInputException">Field Email or Name: it cannot be used, or the e-mail has a login already.</exception>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public async Task AddAsync(PortalDbContext db, LoginDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        var verdict = new LoginRules().Validate(draft);
        if (!verdict.IsValid)
        {
            throw new BadInputException(verdict.ToDictionary().ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal));
        }

        var login = LoginOf(draft);
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == login.NormalizedUserName || u.NormalizedEmail == login.NormalizedEmail, cancel))
        {
            throw new BadInputException(nameof(LoginDraft.Email), "This e-mail has a login already.");
        }

        db.Add(login);
        db.Add(new AuditEntry(db.Clock.Now(), user.Name, "Created", "Login", draft.Email, "[]"));
        db.Publish($"login-{login.Id:N}", new LoginInvited(login.Id));
    }

    private PortalUser LoginOf(LoginDraft draft) => new()
    {
        UserName = draft.Email,
        NormalizedUserName = normalizer.NormalizeName(draft.Email),
        Email = draft.Email,
        NormalizedEmail = normalizer.NormalizeEmail(draft.Email),
        DisplayName = draft.Name,
        Role = draft.Role,
        RetailerId = draft.RetailerId,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
    };
}
