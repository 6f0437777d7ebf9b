using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Accounts.Views;

/// <summary>A view as its menu shows it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Query">What stands behind the list's path.</param>
public sealed record NamedView(Guid Id, string Name, string Query);

/// <summary>Keeps the views of whoever asks; for the team.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Whose.</param>
public sealed class SavedViewService(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>Their views of a list, by name.</summary>
    /// <param name="list">The list's path.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<NamedView>> ListAsync(string list, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await Mine(db).AsNoTracking().Where(v => v.List == list).OrderBy(v => v.Name).Select(v => new NamedView(v.Id, v.Name, v.Query)).ToListAsync(cancel);
    }

    /// <summary>Keeps a view; the same name again replaces it.</summary>
    /// <param name="list">The list's path.</param>
    /// <param name="name">At most <see cref="SavedView.NameLength"/> characters.</param>
    /// <param name="query">What stands behind the path.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="RuleBrokenException">The name or query is too long, or there are <see cref="SavedView.Most"/> already.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task SaveAsync(string list, string name, string query, CancellationToken cancel)
    {
        user.MustBeTeam();
        var view = SavedView.Of(Me, list, name, query);
        await using var db = await database.CreateDbContextAsync(cancel);
        var mine = await Mine(db).Where(v => v.List == list).ToListAsync(cancel);
        if (mine.Find(v => v.Name == view.Name) is { } known)
        {
            known.Show(query);
        }
        else if (mine.Count < SavedView.Most)
        {
            db.Add(view);
        }
        else
        {
            throw new RuleBrokenException("You keep {0} views of this list: remove one first.", SavedView.Most);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Removes a view; one of somebody else stays.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task RemoveAsync(Guid id, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await Mine(db).SingleOrDefaultAsync(v => v.Id == id, cancel) is { } view)
        {
            db.Remove(view);
            await db.SaveChangesAsync(cancel);
        }
    }

    private Guid Me => user.Id ?? throw user.Refuse();

    private IQueryable<SavedView> Mine(PortalDbContext db)
    {
        var me = Me;
        return db.SavedViews.Where(v => v.LoginId == me);
    }
}
