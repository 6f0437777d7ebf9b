using System.Linq.Expressions;
using Arivu.Portal.Accounts.Events;
using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Accounts;

/// <summary>One operation on logins, in a scope that goes with it.</summary>
internal sealed class LoginWork : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly CurrentUser _asker;

    public LoginWork(IServiceScopeFactory scopes, CurrentUser asker)
    {
        (_scope, _asker) = (scopes.CreateAsyncScope(), asker);
        _scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem(asker.Name);
    }

    private UserManager<PortalUser> Users => _scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();

    private IDbContextFactory<PortalDbContext> Database => _scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>();

    // The store and this work share the scope's context, so that login, event and audit line are saved together.
    private PortalDbContext Db => _scope.ServiceProvider.GetRequiredService<PortalDbContext>();

    public async Task<Guid> CreateAsync(LoginDraft draft, string? password, CancellationToken cancel)
    {
        var login = new PortalUser { UserName = draft.Email, Email = draft.Email, DisplayName = draft.Name, Role = draft.Role, RetailerId = draft.RetailerId, EmailConfirmed = password is not null };
        Db.Add(new AuditEntry(Db.Clock.Now(), _asker.Name, "Created", "Login", draft.Email, "[]"));
        if (password is null)
        {
            Db.Publish($"login-{login.Id:N}", new LoginInvited(login.Id));
        }

        cancel.ThrowIfCancellationRequested();
        var made = await MakeAsync(login, password);
        return made.Succeeded ? login.Id : throw new BadInputException(made.Errors.Any(e => e.Code == "Password") ? "Password" : nameof(LoginDraft.Email), Say(made.Errors));
    }

    public async Task ChangeAsync(Guid id, string act, Action<PortalUser, PortalDbContext> change, bool newStamp, CancellationToken cancel)
    {
        try
        {
            await Database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) => await ChangeAsync(db, id, act, change, newStamp, ct), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditedByAnotherException();
        }
    }

    public async Task<IReadOnlyList<Login>> ListAsync(Expression<Func<PortalUser, bool>> which, string? search, CancellationToken cancel)
    {
        var logins = Db.Users.AsNoTracking().Where(which);
        if (!string.IsNullOrWhiteSpace(search))
        {
            var part = search.Trim().ToUpperInvariant();
            logins = logins.Where(l => l.DisplayName.ToUpper().Contains(part) || l.NormalizedEmail!.Contains(part));
        }

        return await logins.OrderBy(l => l.DisplayName).ThenBy(l => l.Id).Take(200)
            .Select(l => new Login(l.Id, l.Email!, l.DisplayName, l.Role, l.Disabled, l.PasswordHash != null, l.TwoFactorEnabled, l.LastSignInAt))
            .ToListAsync(cancel);
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private async Task<Guid> ChangeAsync(PortalDbContext db, Guid id, string act, Action<PortalUser, PortalDbContext> change, bool newStamp, CancellationToken cancel)
    {
        var login = await db.Users.FirstOrDefaultAsync(u => u.Id == id, cancel) ?? throw new RuleBrokenException("This login does not exist any more.");
        var opened = OpensAdministration(login);
        if (opened)
        {
            await db.Users.Where(u => u.Role == Role.Admin).OrderBy(u => u.Id).TagWith(RowLocks.ForUpdate).Select(u => u.Id).ToListAsync(cancel); // two who close each other's login at once
        }

        change(login, db);
        if (opened && !OpensAdministration(login) && !await db.Users.AnyAsync(u => u.Id != id && u.Role == Role.Admin && !u.Disabled && u.PasswordHash != null, cancel))
        {
            throw new RuleBrokenException("{0} is the last administrator who can sign in. Make another one first.", login.Email!);
        }

        // Without two-factor nothing of it stays: neither a lost phone's key nor its recovery codes.
        await db.UserTokens.Where(t => t.UserId == id && !login.TwoFactorEnabled).ExecuteDeleteAsync(cancel);
        login.ConcurrencyStamp = Guid.NewGuid().ToString();
        login.SecurityStamp = newStamp ? Guid.NewGuid().ToString("N") : login.SecurityStamp;
        db.Add(new AuditEntry(db.Clock.Now(), _asker.Name, act, "Login", login.Email!, "[]"));
        return id;
    }

    private static bool OpensAdministration(PortalUser login) => login is { Role: Role.Admin, Disabled: false, PasswordHash: not null };

    // Two who make the same login at once both find the e-mail free; the unique key knows better.
    private async Task<IdentityResult> MakeAsync(PortalUser login, string? password)
    {
        try
        {
            return password is null ? await Users.CreateAsync(login) : await Users.CreateAsync(login, password);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            return IdentityResult.Failed(Users.ErrorDescriber.DuplicateEmail(login.Email!));
        }
    }

    private static string Say(IEnumerable<IdentityError> errors) => string.Join(' ', errors.Select(e => e.Code switch
    {
        "DuplicateUserName" or "DuplicateEmail" => "This e-mail has a login already.",
        _ => e.Description,
    }).Distinct(StringComparer.Ordinal));
}
