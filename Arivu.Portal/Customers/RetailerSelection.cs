using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>A retailer joined to what its row shows, so that it can be sorted by either.</summary>
internal sealed class RetailerLine
{
    public required Retailer Retailer { get; init; }

    public required string City { get; init; }

    public required RetailerRow Row { get; init; }
}

/// <summary>Which retailers, and in which order; all of it is done by the database.</summary>
internal static class RetailerSelection
{
    /// <summary>The owner's row is named, because the row filter's OR would scan the table.</summary>
    public static IQueryable<Retailer> VisibleTo(this IQueryable<Retailer> retailers, CurrentUser user)
    {
        var mine = user.RetailerId;
        return user.SeesEverything ? retailers : retailers.Where(r => r.Id == mine);
    }

    public static IQueryable<Retailer> Fitting(this IQueryable<Retailer> retailers, RetailerFilter filter)
    {
        if (filter.Region is { } region)
        {
            retailers = retailers.Where(r => r.Region == region);
        }

        if (filter.Category is { } category)
        {
            retailers = retailers.Where(r => r.Category == category);
        }

        if (filter.Terms is { } terms)
        {
            retailers = retailers.Where(r => r.Terms == terms);
        }

        return retailers.Saying(filter.Search);
    }

    /// <summary>Those whose search text holds each typed word.</summary>
    public static IQueryable<Retailer> Saying(this IQueryable<Retailer> retailers, string? typed)
    {
        foreach (var word in Texts.Words(typed?.ToLowerInvariant()))
        {
            retailers = retailers.Where(r => r.SearchText.Contains(word));
        }

        return retailers;
    }

    public static IQueryable<Retailer> In(this IQueryable<Retailer> retailers, RetailerView view, PortalDbContext db)
    {
        var logins = db.Users.Where(u => !u.Disabled);
        return view switch
        {
            RetailerView.Active => retailers.Where(r => r.Active),
            RetailerView.Inactive => retailers.Where(r => !r.Active),
            RetailerView.NoLogin => retailers.Where(r => r.Active && !logins.Any(u => u.RetailerId == r.Id)),
            RetailerView.NoGstin => retailers.Where(r => r.Active && r.Gstin == null),
            _ => retailers,
        };
    }

    public static IQueryable<RetailerLine> Sorted(this IQueryable<RetailerLine> lines, string? sort)
    {
        var down = sort?.StartsWith('-') == true;
        var ordered = (sort?.TrimStart('-'), down) switch
        {
            ("code", false) => lines.OrderBy(line => line.Retailer.Code),
            ("code", true) => lines.OrderByDescending(line => line.Retailer.Code),
            ("city", false) => lines.OrderBy(line => line.City),
            ("city", true) => lines.OrderByDescending(line => line.City),
            ("limit", false) => lines.OrderBy(line => line.Retailer.CreditLimit.Paise),
            ("limit", true) => lines.OrderByDescending(line => line.Retailer.CreditLimit.Paise),
            ("since", false) => lines.OrderBy(line => line.Retailer.Since),
            ("since", true) => lines.OrderByDescending(line => line.Retailer.Since),
            (_, true) => lines.OrderByDescending(line => line.Retailer.TradeName),
            _ => lines.OrderBy(line => line.Retailer.TradeName),
        };
        return ordered.ThenBy(line => line.Retailer.Id);
    }
}
