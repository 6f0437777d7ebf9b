using Arivu.Portal.Audit;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics;

/// <summary>A name with how many there are.</summary>
/// <param name="Name">What is counted; null for those that nobody put anywhere.</param>
/// <param name="Key">As addresses name it.</param>
/// <param name="Count">How many.</param>
public sealed record Share(string? Name, string Key, int Count);

/// <summary>An active retailer that cannot buy as it should.</summary>
public sealed record RetailerNeed
{
    /// <inheritdoc cref="Retailer.Code" />
    public required string Code { get; init; }

    /// <inheritdoc cref="RetailerFacts.TradeName" />
    public required string TradeName { get; init; }

    /// <summary>Whether anybody can sign in and order for it.</summary>
    public required bool HasLogin { get; init; }

    /// <summary>Whether its terms give days to pay while its limit is nothing.</summary>
    public required bool LacksLimit { get; init; }
}

/// <summary>The numbers of the team's home.</summary>
public sealed record TeamFigures
{
    /// <summary>Products that shops see.</summary>
    public required int Products { get; init; }

    /// <summary>Products taken out.</summary>
    public required int ProductsOut { get; init; }

    /// <summary>Products whose drawn pack stands in for a picture.</summary>
    public required int WithoutPicture { get; init; }

    /// <summary>Products for which the rate table holds no rate, or two that fit equally: shops do not see them.</summary>
    public required int WithoutRate { get; init; }

    /// <summary>Retailers that may order.</summary>
    public required int Retailers { get; init; }

    /// <summary>Retailers that may not.</summary>
    public required int RetailersOut { get; init; }

    /// <summary>Active retailers nobody can sign in for.</summary>
    public required int WithoutLogin { get; init; }

    /// <summary>Active retailers without a GSTIN.</summary>
    public required int WithoutGstin { get; init; }

    /// <summary>Active retailers that cannot buy as they should, by name; the first few.</summary>
    public required IReadOnlyList<RetailerNeed> Needs { get; init; }

    /// <summary>How many such retailers there are.</summary>
    public required int NeedCount { get; init; }

    /// <summary>Products of each shelf, in the shop's order.</summary>
    public required IReadOnlyList<Share> Shelves { get; init; }

    /// <summary>Active retailers of each region, most first.</summary>
    public required IReadOnlyList<Share> Regions { get; init; }

    /// <summary>The latest changes; null for those who may not read the audit trail.</summary>
    public required IReadOnlyList<News>? News { get; init; }

    /// <summary>Whether nothing was entered yet.</summary>
    public bool IsEmpty => Products + ProductsOut + Retailers + RetailersOut == 0;

    /// <summary>How many things wait for a person.</summary>
    public int Waiting => NeedCount + (WithoutRate > 0 ? 1 : 0);
}

/// <summary>Reads the team's home.</summary>
public sealed class TeamHomeQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, ProductQueries products, AuditTrail trail)
{
    private const int NeedsShown = 5;
    private const int NewsShown = 10;
    private const int NotesRead = 300;

    /// <summary>The numbers as they stand now.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<TeamFigures> FiguresAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        var catalogue = await products.ListAsync(new ProductFilter { Size = 1 }, cancel);
        await using var db = await database.CreateDbContextAsync(cancel);
        var active = db.Retailers.AsNoTracking().Where(r => r.Active);
        var needs = Needs(db, active);
        var waiting = needs.Where(need => !need.HasLogin || need.LacksLimit);
        return new TeamFigures
        {
            Products = catalogue.Views[ProductView.Active],
            ProductsOut = catalogue.Views[ProductView.Inactive],
            WithoutPicture = catalogue.Views[ProductView.NoPicture],
            WithoutRate = catalogue.Views[ProductView.All] - catalogue.Rates.Sum(rate => rate.Count),
            Retailers = await active.CountAsync(cancel),
            RetailersOut = await db.Retailers.CountAsync(r => !r.Active, cancel),
            WithoutLogin = await needs.CountAsync(need => !need.HasLogin, cancel),
            WithoutGstin = await active.CountAsync(r => r.Gstin == null, cancel),
            Needs = await waiting.OrderBy(need => need.TradeName).ThenBy(need => need.Code).Take(NeedsShown).ToListAsync(cancel),
            NeedCount = await waiting.CountAsync(cancel),
            Shelves = [.. catalogue.Categories.Where(c => c.Count > 0).Select(c => new Share(c.Name, c.Art, c.Count))],
            Regions = await RegionsAsync(active, cancel),
            News = user.IsAdmin ? HomeNews.Collapse(await trail.LatestAsync(HomeNews.Subjects, NotesRead, cancel), NewsShown) : null,
        };
    }

    private static IQueryable<RetailerNeed> Needs(PortalDbContext db, IQueryable<Retailer> active)
    {
        var logins = db.Users.Where(u => !u.Disabled);
        var onCredit = Enum.GetValues<PaymentTerms>().Where(terms => terms.GivesCredit()).ToList();
        return active.Select(r => new RetailerNeed
        {
            Code = r.Code,
            TradeName = r.TradeName,
            HasLogin = logins.Any(u => u.RetailerId == r.Id),
            LacksLimit = onCredit.Contains(r.Terms) && r.CreditLimit.Paise == 0,
        });
    }

    private static async Task<IReadOnlyList<Share>> RegionsAsync(IQueryable<Retailer> active, CancellationToken cancel)
    {
        var regions = await active.GroupBy(r => r.Region).Select(g => new { Name = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return [.. regions.OrderByDescending(r => r.Count).ThenBy(r => r.Name, StringComparer.Ordinal).Select(r => new Share(r.Name, r.Name ?? "", r.Count))];
    }
}
