using Arivu.Portal.Accounts;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Customers;

/// <summary>Changes retailers. Only administrators may; a retailer keeps its own people.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For the day a retailer is taken on.</param>
/// <param name="rules">What a typed retailer must be.</param>
/// <param name="invitations">Gives a new retailer its first login.</param>
/// <param name="T">For messages beside fields.</param>
public sealed partial class RetailerService(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IValidator<RetailerDraft> rules, StoreInvitations invitations, IStringLocalizer<CustomersWords> T)
{
    /// <summary>Longest reason for letting a retailer order no more.</summary>
    public const int ReasonLength = 200;

    /// <summary>Takes a retailer on with its terms, its first branch, its first person and, where the draft says so, that person's login: all of it or nothing.</summary>
    /// <returns>Its code as stored; the next free one when none was typed.</returns>
    /// <exception cref="BadInputException">By field of the draft; those of its parts as Branch.City.</exception>
    public async Task<string> RegisterAsync(RetailerDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        (draft.Terms, draft.Branch, draft.Contact) = (draft.Terms ?? new(), draft.Branch ?? new(), draft.Contact ?? new());
        rules.Check(draft);
        try
        {
            return await database.InTransactionAsync(Guid.CreateVersion7(), (db, token) => RegisterAsync(db, draft, token), cancel);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // Where writers take no turns somebody can be faster by a moment: the next free code is another one now.
            if (draft.CleanCode.Length == 0 && exception.Entries.Any(e => e.Entity is Retailer))
            {
                return await RegisterAsync(draft, cancel);
            }

            throw new BadInputException(nameof(RetailerDraft.Code), T["This code or the e-mail was taken a moment ago: try again"]);
        }
    }

    /// <summary>Changes what is known about a retailer; the draft carries the version that was loaded. Terms, branches and people have verbs of their own.</summary>
    /// <returns>False when there is no such retailer.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="EditedByAnotherException">Somebody saved it since it was loaded.</exception>
    public Task<bool> ReviseAsync(string code, RetailerDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        (draft.Terms, draft.Branch, draft.Contact) = (null, null, null);
        rules.Check(draft);
        return ChangeAsync(code, draft.Version, retailer => retailer.Revise(draft.ToFacts(retailer.Since)), cancel);
    }

    /// <summary>Grants a retailer other terms; the draft carries the version that was loaded.</summary>
    /// <returns>False when there is no such retailer.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="EditedByAnotherException">Somebody saved it since it was loaded.</exception>
    public Task<bool> ChangeTermsAsync(string code, TermsDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        new TermsRules(T).Check(draft);
        return ChangeAsync(code, draft.Version, retailer => retailer.ChangeTerms(draft.ToFacts()), cancel);
    }

    /// <summary>Lets a retailer order no more.</summary>
    /// <returns>False when there is no such retailer.</returns>
    /// <exception cref="BadInputException">Field "Reason".</exception>
    /// <exception cref="RuleBrokenException">It may not already.</exception>
    public Task<bool> DeactivateAsync(string code, string reason, CancellationToken cancel)
    {
        user.MustBeAdmin();
        reason = Reason(reason);
        return ChangeAsync(code, null, retailer => retailer.Deactivate(reason), cancel);
    }

    /// <summary>Lets a retailer order again.</summary>
    /// <returns>False when there is no such retailer.</returns>
    /// <exception cref="RuleBrokenException">It may already.</exception>
    public Task<bool> ActivateAsync(string code, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return ChangeAsync(code, null, retailer => retailer.Activate(), cancel);
    }

    private async Task<string> RegisterAsync(PortalDbContext db, RetailerDraft draft, CancellationToken cancel)
    {
        var typed = draft.CleanCode.Length > 0;
        var code = typed ? draft.CleanCode : await RetailerQueries.NextCodeAsync(db, cancel);
        if (typed && await db.Retailers.Where(r => r.Code == code).Select(r => r.TradeName).FirstOrDefaultAsync(cancel) is { } other)
        {
            throw new BadInputException(nameof(RetailerDraft.Code), T["{0} is taken by {1}", code, other]);
        }

        var retailer = draft.ToRetailer(code, clock.Today());
        db.Add(retailer);
        await db.SaveChangesAsync(cancel); // gives the key that the login carries
        if (draft.InvitesContact)
        {
            await InviteAsync(db, retailer, cancel);
        }

        db.Hint(new RetailerChanged(code, retailer.Id));
        return code;
    }

    private async Task InviteAsync(PortalDbContext db, Retailer retailer, CancellationToken cancel)
    {
        try
        {
            var login = new LoginDraft { Email = retailer.MainContact.Email ?? "", Name = retailer.MainContact.Name, Role = Role.Retailer, RetailerId = retailer.Id };
            await invitations.AddAsync(db, login, cancel);
        }
        catch (BadInputException bad)
        {
            throw new BadInputException(bad.Errors.ToDictionary(error => $"{nameof(RetailerDraft.Contact)}.{error.Key}", error => error.Value, StringComparer.Ordinal));
        }
    }

    private Task<bool> ChangeAsync(string code, int? loaded, Action<Retailer> verb, CancellationToken cancel) => ChangeAsync(
        code,
        loaded,
        retailer =>
        {
            verb(retailer);
            return true;
        },
        cancel);

    /// <summary>Loads the retailer whole, lets the verb decide, saves.</summary>
    /// <param name="code">Which one.</param>
    /// <param name="loaded">The version the person saw; null when the verb needs none.</param>
    /// <param name="verb">Answers false when the branch or person is not there: nothing is saved then.</param>
    /// <param name="cancel">Ends the work.</param>
    private async Task<bool> ChangeAsync(string code, int? loaded, Func<Retailer, bool> verb, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var key = code.ToUpperInvariant();
        var retailer = await db.Retailers.VisibleTo(user).Include(r => r.Branches).Include(r => r.Contacts).AsSplitQuery()
            .FirstOrDefaultAsync(r => r.Code == key, cancel);
        if (retailer is null)
        {
            return false;
        }

        if (loaded is { } version && version != retailer.Version)
        {
            throw new EditedByAnotherException();
        }

        if (!verb(retailer))
        {
            return false;
        }

        await SaveAsync(db, retailer, cancel);
        return true;
    }

    private static async Task SaveAsync(PortalDbContext db, Retailer retailer, CancellationToken cancel)
    {
        // A change of a branch or a person is a change of the retailer: two editors collide on its version.
        db.Entry(retailer).Property(r => r.Version).IsModified = true;
        db.Hint(new RetailerChanged(retailer.Code, retailer.Id));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditedByAnotherException(); // the branch or person itself went away in between
        }
    }
}
