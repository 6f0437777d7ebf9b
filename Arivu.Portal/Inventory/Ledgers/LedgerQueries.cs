using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Ledgers;

/// <summary>Reads a product's ledger, for the team.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For the days of the chart.</param>
public sealed class LedgerQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    /// <summary>Days of the chart by day.</summary>
    public const int ChartDays = 28;

    /// <summary>Weeks of the chart by week.</summary>
    public const int ChartWeeks = 26;

    private const int DaysOfWeek = 7;

    /// <summary>A page of the ledger; null when there is no such product.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ProductLedger?> LedgerAsync(string sku, LedgerFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await ProductAsync(db, sku, cancel) is not { } product)
        {
            return null;
        }

        var all = db.StockEntries.AsNoTracking().Where(e => e.ProductId == product);
        var lines = filter.Of(all);
        var total = await lines.CountAsync(cancel);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + filter.Size - 1) / filter.Size));
        var rows = await NewestAsync(db, lines, (page - 1) * filter.Size, filter.Size, cancel);
        var actors = await all.Select(e => e.Actor).Distinct().ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, actors, cancel);
        var people = actors.Select(actor => new LedgerPerson(actor, names.Of(actor))).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Actor, StringComparer.Ordinal);
        return new ProductLedger(new Page<LedgerRow>(await BalancedAsync(all, rows, names, cancel), page, filter.Size, total), [.. people], filter);
    }

    /// <summary>All lines that a filter asks for, newest first; null when there is no such product.</summary>
    /// <param name="sku">The product.</param>
    /// <param name="filter">Which lines; its page does not count.</param>
    /// <param name="most">The most lines, the newest of them.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<LedgerRow>?> LinesAsync(string sku, LedgerFilter filter, int most, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await ProductAsync(db, sku, cancel) is not { } product)
        {
            return null;
        }

        var all = db.StockEntries.AsNoTracking().Where(e => e.ProductId == product);
        var rows = await NewestAsync(db, filter.Of(all), 0, most, cancel);
        return await BalancedAsync(all, rows, await PersonNames.OfAsync(db, rows.Select(r => r.Actor).Distinct(StringComparer.Ordinal), cancel), cancel);
    }

    /// <summary>What came and went in the last days or weeks, oldest first; transfers between warehouses are neither and stand apart.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="byWeek">Weeks from Monday to Sunday, or days.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<MovedPieces>> MovementsAsync(int productId, bool byWeek, CancellationToken cancel)
    {
        user.MustBeTeam();
        var today = clock.Today();
        var starts = byWeek
            ? Enumerable.Range(1 - ChartWeeks, ChartWeeks).Select(i => Monday(today).AddDays(DaysOfWeek * i)).ToList()
            : Enumerable.Range(1 - ChartDays, ChartDays).Select(today.AddDays).ToList();
        var from = IndianTime.StartOf(starts[0]);
        await using var db = await database.CreateDbContextAsync(cancel);
        var moves = await db.StockEntries.AsNoTracking()
            .Where(e => e.ProductId == productId && e.At >= from && e.OnHandChange != 0 && e.Move != StockMove.TakenOver)
            .Select(e => new { e.At, e.OnHandChange, Between = e.Move == StockMove.SentAway }).ToListAsync(cancel);
        var byStart = moves.ToLookup(m => byWeek ? Monday(IndianTime.BusinessDate(m.At)) : IndianTime.BusinessDate(m.At), m => (Pieces: m.OnHandChange, m.Between));
        return starts.ConvertAll(start => new MovedPieces(
            start, byStart[start].Sum(m => Math.Max(m.Pieces, 0)), byStart[start].Sum(m => m.Between ? 0 : Math.Max(-m.Pieces, 0)), byStart[start].Sum(m => m.Between ? -m.Pieces : 0)));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    private static Task<int?> ProductAsync(PortalDbContext db, string sku, CancellationToken cancel)
    {
        var key = sku.Trim().ToUpperInvariant();
        return db.Products.Where(p => p.Sku == key).Select(p => (int?)p.Id).SingleOrDefaultAsync(cancel);
    }

    private static Task<List<Line>> NewestAsync(PortalDbContext db, IQueryable<StockEntry> lines, int skip, int take, CancellationToken cancel)
    {
        var batches = db.Batches;
        return lines.OrderByDescending(e => e.At).ThenByDescending(e => e.BatchId).ThenByDescending(e => e.Step).Skip(skip).Take(take)
            .Join(batches, e => e.BatchId, b => b.Id, (e, b) => new { Line = e, b.Number })
            .OrderByDescending(e => e.Line.At).ThenByDescending(e => e.Line.BatchId).ThenByDescending(e => e.Line.Step)
            .Select(e => new Line(e.Line, e.Number)).ToListAsync(cancel);
    }

    // Lines that a filter leaves out moved the shelf all the same: they are read between the oldest and the newest shown, as numbers only.
    private static async Task<List<LedgerRow>> BalancedAsync(IQueryable<StockEntry> all, List<Line> rows, PersonNames names, CancellationToken cancel)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var (oldest, newest) = (rows[^1].Entry.At, rows[0].Entry.At);
        var balance = await all.Where(e => e.At < oldest).SumAsync(e => e.OnHandChange, cancel);
        var between = await all.Where(e => e.At >= oldest && e.At <= newest).OrderBy(e => e.At).ThenBy(e => e.BatchId).ThenBy(e => e.Step).Select(e => new { e.Id, e.OnHandChange }).ToListAsync(cancel);
        var after = between.ToDictionary(e => e.Id, e => balance += e.OnHandChange);
        return rows.ConvertAll(row => row.ToRow(names, after[row.Entry.Id]));
    }

    private sealed record Line(StockEntry Entry, string Batch)
    {
        public string Actor => Entry.Actor;

        public LedgerRow ToRow(PersonNames names, int balance) => new(
            Entry.Id, Entry.At, Batch, Entry.Move, Entry.OnHandChange, Entry.ReservedChange, Entry.OnHandAfter, Entry.ReservedAfter, Entry.Reference, Entry.Reason, names.Of(Entry.Actor), Entry.Kind, balance);
    }
}
