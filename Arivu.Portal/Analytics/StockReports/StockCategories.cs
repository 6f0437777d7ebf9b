using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.StockReports;

/// <summary>The shelves of the catalogue as reports filter by them.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
public sealed class StockCategories(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>All of them in order.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<Option<string>>> ListAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Categories.AsNoTracking().OrderBy(c => c.Position).Select(c => new Option<string>(c.Art, c.Name)).ToListAsync(cancel);
    }
}
