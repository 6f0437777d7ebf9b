using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Customers;

/// <summary>Reads retailers: the team all of them, a retailer itself.</summary>
public sealed class RetailerQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    private const int MostPage = 1_000_000;

    /// <summary>A page of retailers.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<RetailerList> ListAsync(RetailerFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = db.Retailers.AsNoTracking().Fitting(filter);
        var views = await ViewsAsync(db, fitting, cancel);
        var rows = Rows(db, fitting.In(filter.View, db)).Sorted(filter.Sort);
        var total = views[filter.View];
        var last = Math.Max(1, (total + filter.Size - 1) / filter.Size);
        var page = Math.Clamp(filter.Page, 1, Math.Min(last, MostPage));
        var items = await rows.Skip((page - 1) * filter.Size).Take(filter.Size).Select(line => line.Row).ToListAsync(cancel);
        return new RetailerList(new Page<RetailerRow>(items, page, filter.Size, total), views);
    }

    /// <summary>One retailer with branches and people; null when there is none, or it is not yours.</summary>
    public async Task<RetailerDetail?> DetailAsync(string code, CancellationToken cancel)
    {
        var key = code.ToUpperInvariant();
        return await OneAsync(retailers => retailers.Where(r => r.Code == key), cancel);
    }

    /// <summary>A page of retailers by code with everything known about each; a retailer finds itself only.</summary>
    public async Task<Page<RetailerDetail>> WholeAsync(RetailerFilter filter, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = db.Retailers.AsNoTracking().VisibleTo(user).Fitting(filter).In(filter.View, db);
        var total = await fitting.CountAsync(cancel);
        var found = await fitting.OrderBy(r => r.Code).Skip((filter.Page - 1) * filter.Size).Take(filter.Size)
            .Include(r => r.Branches).Include(r => r.Contacts).AsSplitQuery().ToListAsync(cancel);
        return new Page<RetailerDetail>(found.ConvertAll(r => RetailerDetail.Of(r, withNote: user.SeesEverything)), filter.Page, filter.Size, total);
    }

    /// <summary>The retailer that the user belongs to; null for the team and for nobody.</summary>
    public async Task<RetailerDetail?> MineAsync(CancellationToken cancel) =>
        user.RetailerId is { } mine ? await OneAsync(retailers => retailers.Where(r => r.Id == mine), cancel) : null;

    /// <summary>The code that the next retailer gets when nobody gives it one.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<string> NextCodeAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await NextCodeAsync(db, cancel);
    }

    /// <summary>The regions in use, by name.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<string>> RegionsAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Retailers.Where(r => r.Region != null).Select(r => r.Region!).Distinct().OrderBy(region => region).ToListAsync(cancel);
    }

    /// <summary>R and the number after the highest one in use, three digits at least.</summary>
    internal static async Task<string> NextCodeAsync(PortalDbContext db, CancellationToken cancel)
    {
        var codes = await db.Retailers.Where(r => EF.Functions.Like(r.Code, "R%")).Select(r => r.Code).ToListAsync(cancel);
        var numbers = codes.Select(code => int.TryParse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return $"R{numbers.Where(number => number < int.MaxValue).DefaultIfEmpty().Max() + 1:000}";
    }

    private async Task<RetailerDetail?> OneAsync(Func<IQueryable<Retailer>, IQueryable<Retailer>> which, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var retailer = await which(db.Retailers.AsNoTracking().VisibleTo(user)).Include(r => r.Branches).Include(r => r.Contacts).AsSplitQuery()
            .OrderBy(r => r.Id).FirstOrDefaultAsync(cancel);
        return retailer is null ? null : RetailerDetail.Of(retailer, withNote: user.SeesEverything);
    }

    private static async Task<Dictionary<RetailerView, int>> ViewsAsync(PortalDbContext db, IQueryable<Retailer> fitting, CancellationToken cancel)
    {
        var counts = await fitting.GroupBy(r => r.Active).Select(g => new { Active = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Active, g => g.Count, cancel);
        var (active, inactive) = (counts.GetValueOrDefault(true), counts.GetValueOrDefault(false));
        return new()
        {
            [RetailerView.All] = active + inactive,
            [RetailerView.Active] = active,
            [RetailerView.Inactive] = inactive,
            [RetailerView.NoLogin] = await fitting.In(RetailerView.NoLogin, db).CountAsync(cancel),
            [RetailerView.NoGstin] = await fitting.In(RetailerView.NoGstin, db).CountAsync(cancel),
        };
    }

    // Each retailer has one default branch and one main person, so the joins neither drop nor double it.
    private static IQueryable<RetailerLine> Rows(PortalDbContext db, IQueryable<Retailer> retailers)
    {
        var (branches, contacts) = (db.Branches.Where(b => b.IsDefault), db.Contacts.Where(c => c.IsMain));
        return from r in retailers
               join b in branches on r.Id equals b.RetailerId
               join c in contacts on r.Id equals c.RetailerId
               select new RetailerLine
               {
                   Retailer = r,
                   City = b.City,
                   Row = new RetailerRow(
                       r.Code, r.TradeName, r.Category, b.City, b.StateCode, r.Region, r.Beat, r.Gstin, r.Terms, r.Tier, r.CreditLimit, r.CreditUsed, r.Active, r.Since, c.Name, c.Phone, c.Email),
               };
    }
}
