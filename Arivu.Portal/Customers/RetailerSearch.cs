using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Customers;

/// <summary>Retailers in the search over everything; for the team only.</summary>
internal sealed class RetailerSearch(IDbContextFactory<PortalDbContext> database, CurrentUser user, IStringLocalizer<CustomersWords> T) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int take, CancellationToken cancel)
    {
        if (!user.SeesEverything)
        {
            return [];
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var found = await db.Retailers.AsNoTracking().Saying(text)
            .OrderByDescending(r => r.Active).ThenBy(r => r.TradeName).ThenBy(r => r.Id).Take(take)
            .Select(r => new { r.Code, r.TradeName, City = r.Branches.Where(b => b.IsDefault).Select(b => b.City).FirstOrDefault() }).ToListAsync(cancel);
        return found.ConvertAll(r => new SearchHit(T["Retailers"], r.TradeName, $"{r.Code}, {r.City}", $"/retailers/{r.Code}"));
    }
}
