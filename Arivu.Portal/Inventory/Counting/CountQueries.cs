using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>Reads counts; for the team only. A sheet that is being counted never tells what the book says.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
public sealed class CountQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>A page of counts.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<CountList> ListAsync(CountFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var states = await db.StockCounts.AsNoTracking().GroupBy(c => c.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var fitting = Fitting(db, filter);
        var total = await fitting.CountAsync(cancel);
        var page = filter.PageOf(total);
        var places = db.Warehouses;
        var rows = await Sorted(fitting, filter.Sort).OnPage(page, filter.Size).Select(c => new CountRow(
            c.Number, c.State, c.Scope, places.First(w => w.Id == c.WarehouseId).Name, c.Lines.Count, c.Lines.Count(l => l.Counted != null),
            c.State == CountState.Counting ? 0 : c.Lines.Count(l => l.Counted != l.OnHandThen), c.BegunAt, c.BegunBy)).ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, rows.Select(r => r.BegunBy), cancel);
        return new CountList(new Page<CountRow>(rows.ConvertAll(r => r with { BegunBy = names.Of(r.BegunBy) }), page, filter.Size, total), states);
    }

    /// <summary>One count with its sheet; null when there is no such.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<CountDetail?> DetailAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await db.StockCounts.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancel) is not { } count)
        {
            return null;
        }

        var (batches, costs, withCost) = (db.Batches, db.BatchCosts, user.IsAdmin);
        var lines = await db.CountLines.AsNoTracking().Where(l => l.CountId == count.Id).OrderBy(l => l.Position).Select(l => new
        {
            Line = l,
            batches.First(b => b.Id == l.BatchId).Expires,
            Paise = costs.Where(c => withCost && c.BatchId == l.BatchId).Select(c => (long?)c.UnitCost.Paise).SingleOrDefault(),
        }).ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, lines.Select(l => l.Line.CountedBy).Append(count.BegunBy).Append(count.ClosedBy).OfType<string>(), cancel);
        var place = await db.Warehouses.Where(w => w.Id == count.WarehouseId).Select(w => w.Name).SingleAsync(cancel);
        return new CountDetail(
            count.Number, count.State, count.Scope, place, count.BegunAt, names.Of(count.BegunBy), count.ClosedAt, count.ClosedBy is { } by ? names.Of(by) : null, count.DropReason,
            lines.ConvertAll(l => Shown(l.Line, l.Expires, l.Paise, names, blind: count.State == CountState.Counting)),
            user.IsAdmin && !lines.Exists(l => string.Equals(l.Line.CountedBy, user.Name, StringComparison.OrdinalIgnoreCase)));
    }

    private static CountLineRow Shown(CountLine line, DateOnly expires, long? paise, PersonNames names, bool blind) => new(
        line.Id, line.Sku, line.Name, line.BatchNumber, expires, line.Found, line.Counted, line.CountedBy is { } by ? names.Of(by) : null, line.CountedAt, line.Rounds,
        blind ? null : line.OnHandThen, blind || line.Counted is null ? null : line.Difference, blind || paise is not { } cost ? null : new Money(cost) * line.Difference, line.Kind, line.Reason, line.PostedAt);

    private static IQueryable<StockCount> Fitting(PortalDbContext db, CountFilter filter)
    {
        var counts = db.StockCounts.AsNoTracking();
        if (filter.State is { } state)
        {
            counts = counts.Where(c => c.State == state);
        }

        if (filter.From is { } from)
        {
            var first = IndianTime.StartOf(from);
            counts = counts.Where(c => c.BegunAt >= first);
        }

        if (filter.To is { } to)
        {
            var end = IndianTime.StartOf(to.AddDays(1));
            counts = counts.Where(c => c.BegunAt < end);
        }

        var lines = db.CountLines;
        foreach (var word in Texts.Words(filter.Search?.ToUpperInvariant()))
        {
            counts = counts.Where(c => c.Number.Contains(word) || c.Scope.ToUpper().Contains(word)
                || lines.Any(l => l.CountId == c.Id && (l.Sku.Contains(word) || l.BatchNumber.Contains(word) || l.Name.ToUpper().Contains(word))));
        }

        return counts;
    }

    private static IOrderedQueryable<StockCount> Sorted(IQueryable<StockCount> counts, string? sort) => (sort?.TrimStart('-'), sort?.StartsWith('-') == true) switch
    {
        ("number", false) => counts.OrderBy(c => c.Number),
        ("number", true) => counts.OrderByDescending(c => c.Number),
        ("begun", false) => counts.OrderBy(c => c.BegunAt).ThenBy(c => c.Number),
        _ => counts.OrderByDescending(c => c.BegunAt).ThenByDescending(c => c.Number),
    };
}
