using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

/// <summary>Which rate rows to show.</summary>
/// <param name="Search">HSN digits that begin the row's, or words of goods, conditions or source.</param>
/// <param name="History">The rows of all times.</param>
/// <param name="On">Otherwise those that hold on this day; null for today.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page.</param>
public sealed record GstRateFilter(string? Search, bool History, DateOnly? On = null, int Page = 1, int Size = 25);

/// <summary>A rate row and where it stands in time.</summary>
/// <param name="Row">The row.</param>
/// <param name="Products">How many active products take their rate from it today.</param>
public sealed record GstRateLine(GstRateRow Row, int Products);

/// <summary>A page of the rate table and the numbers around it.</summary>
/// <param name="Rows">The page.</param>
/// <param name="InForce">Rows that hold today.</param>
/// <param name="All">All rows.</param>
/// <param name="Today">The business date.</param>
public sealed record GstRateList(Page<GstRateLine> Rows, int InForce, int All, DateOnly Today);

/// <summary>Reads the rate table for the team.</summary>
public sealed class GstRateQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, GstRates rates, CatalogShelf shelf)
{
    /// <summary>A page of rate rows, by HSN and first day.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<GstRateList> ListAsync(GstRateFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var table = await rates.TableAsync(db, cancel);
        var today = clock.Today();
        var users = (await shelf.ProductsAsync(db, cancel)).Where(p => p.Active)
            .Select(p => table.Find(p.Hsn, p.GstConditions, today)).Where(f => f.Rate is not null)
            .GroupBy(f => f.Row!.Id).ToDictionary(g => g.Key, g => g.Count());
        var found = table.Rows.Where(row => (filter.History || row.HoldsOn(filter.On ?? today)) && Fits(row, filter.Search))
            .OrderBy(row => row.IsResidual).ThenBy(row => row.Hsn, StringComparer.Ordinal).ThenBy(row => row.Conditions, StringComparer.Ordinal).ThenByDescending(row => row.From)
            .Select(row => new GstRateLine(row, users.GetValueOrDefault(row.Id))).ToList();
        return new GstRateList(found.ToPage(filter.Page, filter.Size), table.Rows.Count(row => row.HoldsOn(today)), table.Rows.Count, today);
    }

    // A full HSN finds the rows that could rate it, a shorter one those below it.
    private static bool Fits(GstRateRow row, string? search)
    {
        var digits = search?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        return digits.Length > 0 && digits.All(char.IsAsciiDigit)
            ? row.Hsn.StartsWith(digits, StringComparison.Ordinal) || (!row.IsResidual && digits.StartsWith(row.Hsn, StringComparison.Ordinal))
            : SearchWords.AllIn($"{row.Hsn} {row.Description} {row.Conditions} {row.Source}".ToLowerInvariant(), search);
    }
}
