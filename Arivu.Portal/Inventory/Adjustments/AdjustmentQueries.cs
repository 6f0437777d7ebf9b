using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>Reads corrections of counts and those that wait; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
public sealed class AdjustmentQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    private const int MostWaiting = 200;

    /// <summary>Those that wait for a second person, the oldest first, at most 200.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<WaitingAdjustment>> WaitingAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await ShownAsync(db, db.AdjustmentRequests.Where(r => r.State == AdjustmentState.Waiting).OrderBy(r => r.At).ThenBy(r => r.Number).Take(MostWaiting), cancel);
    }

    /// <summary>One that waits or waited; null when there is no such.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<WaitingAdjustment?> OneAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return (await ShownAsync(db, db.AdjustmentRequests.Where(r => r.Number == number), cancel)).SingleOrDefault();
    }

    /// <summary>A page of the corrections that stand in the ledger.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<AdjustmentList> ListAsync(AdjustmentFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = Fitting(db, filter);
        var sums = await fitting.GroupBy(_ => 1).Select(g => new
        {
            Count = g.Count(),
            Found = g.Sum(e => e.OnHandChange > 0 ? e.OnHandChange : 0),
            Missing = g.Sum(e => e.OnHandChange < 0 ? -e.OnHandChange : 0),
        }).SingleOrDefaultAsync(cancel);
        var total = sums?.Count ?? 0;
        var page = filter.PageOf(total);
        var rows = await RowsOf(db, Sorted(db, fitting, filter.Sort).OnPage(page, filter.Size), user.IsAdmin).ToListAsync(cancel);
        var actors = await db.StockEntries.Where(e => e.Move == StockMove.Adjusted).Select(e => e.Actor).Distinct().OrderBy(a => a).ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, actors, cancel);
        return new AdjustmentList(
            new Page<AdjustmentRow>(rows.ConvertAll(r => r with { Actor = names.Of(r.Actor) }), page, filter.Size, total),
            sums?.Found ?? 0, sums?.Missing ?? 0, actors.ConvertAll(a => new PersonChoice(a, names.Of(a))));
    }

    private async Task<List<WaitingAdjustment>> ShownAsync(PortalDbContext db, IQueryable<AdjustmentRequest> requests, CancellationToken cancel)
    {
        var (products, costs, batches, withCost) = (db.Set<Catalog.Product>(), db.BatchCosts, db.Batches, user.IsAdmin);
        var found = await requests.AsNoTracking().Select(r => new
        {
            Request = r,
            products.First(p => p.Id == r.ProductId).Name,
            Paise = costs.Where(c => withCost && c.BatchId == r.BatchId).Select(c => (long?)c.UnitCost.Paise).SingleOrDefault(),
            batches.First(b => b.Id == r.BatchId).OnHand,
            batches.First(b => b.Id == r.BatchId).Reserved,
        }).ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, found.SelectMany(f => new[] { f.Request.Actor, f.Request.AnsweredBy }).OfType<string>(), cancel);
        return found.ConvertAll(f => new WaitingAdjustment(
            f.Request.Number, f.Request.Sku, f.Name, f.Request.Batch, f.Request.Quantity, f.Request.Kind, f.Request.Reason, f.Request.State, f.Request.At, names.Of(f.Request.Actor),
            f.Request.AnsweredBy is { } by ? names.Of(by) : null, f.Request.Answer, f.Request.IsOf(user), f.Paise is { } paise ? new Money(paise) * f.Request.Quantity : null, f.OnHand, f.Reserved));
    }

    private static IQueryable<StockEntry> Fitting(PortalDbContext db, AdjustmentFilter filter)
    {
        var lines = db.StockEntries.AsNoTracking().Where(e => e.Move == StockMove.Adjusted);
        if (filter.Kind is { } kind)
        {
            lines = lines.Where(e => (e.Kind ?? AdjustmentKind.Correction) == kind);
        }

        if (filter.Person is { } person)
        {
            lines = lines.Where(e => e.Actor == person);
        }

        if (filter.From is { } from)
        {
            var first = IndianTime.StartOf(from);
            lines = lines.Where(e => e.At >= first);
        }

        if (filter.To is { } to)
        {
            var end = IndianTime.StartOf(to.AddDays(1));
            lines = lines.Where(e => e.At < end);
        }

        var (batches, products) = (db.Batches, db.Set<Catalog.Product>());
        foreach (var word in Texts.Words(filter.Search?.ToUpperInvariant()))
        {
            lines = lines.Where(e => e.Reference.Contains(word) || e.Reason!.ToUpper().Contains(word) || batches.Any(b => b.Id == e.BatchId && b.Number.Contains(word))
                || products.Any(p => p.Id == e.ProductId && (p.Sku.Contains(word) || p.Name.ToUpper().Contains(word))));
        }

        return lines;
    }

    private static IOrderedQueryable<StockEntry> Sorted(PortalDbContext db, IQueryable<StockEntry> lines, string? sort)
    {
        var products = db.Set<Catalog.Product>();
        return (sort?.TrimStart('-'), sort?.StartsWith('-') == true) switch
        {
            ("product", false) => lines.OrderBy(e => products.First(p => p.Id == e.ProductId).Name).ThenByDescending(e => e.At).ThenBy(e => e.Id),
            ("product", true) => lines.OrderByDescending(e => products.First(p => p.Id == e.ProductId).Name).ThenByDescending(e => e.At).ThenBy(e => e.Id),
            ("pieces", false) => lines.OrderBy(e => e.OnHandChange).ThenByDescending(e => e.At).ThenBy(e => e.Id),
            ("pieces", true) => lines.OrderByDescending(e => e.OnHandChange).ThenByDescending(e => e.At).ThenBy(e => e.Id),
            ("at", false) => lines.OrderBy(e => e.At).ThenBy(e => e.BatchId).ThenBy(e => e.Step),
            _ => lines.OrderByDescending(e => e.At).ThenByDescending(e => e.BatchId).ThenByDescending(e => e.Step),
        };
    }

    private static IQueryable<AdjustmentRow> RowsOf(PortalDbContext db, IQueryable<StockEntry> lines, bool withCost)
    {
        var (batches, products, places, costs, ledger) = (db.Batches, db.Set<Catalog.Product>(), db.Warehouses, db.BatchCosts, db.StockEntries);
        return lines.Select(e => new AdjustmentRow
        {
            Id = e.Id,
            At = e.At,
            Sku = products.First(p => p.Id == e.ProductId).Sku,
            Name = products.First(p => p.Id == e.ProductId).Name,
            Batch = batches.First(b => b.Id == e.BatchId).Number,
            Warehouse = places.First(w => w.Id == batches.First(b => b.Id == e.BatchId).WarehouseId).Name,
            Pieces = e.OnHandChange,
            Kind = e.Kind ?? AdjustmentKind.Correction,
            Reason = e.Reason,
            Reference = e.Reference,
            Actor = e.Actor,
            UnitPaise = !withCost ? null : ledger.Any(n => n.BatchId == e.BatchId && n.CostAfter != null)
                ? ledger.Where(n => n.BatchId == e.BatchId && n.CostAfter != null && n.Step < e.Step).OrderByDescending(n => n.Step).Select(n => (long?)n.CostAfter!.Value.Paise).FirstOrDefault()
                : costs.Where(c => c.BatchId == e.BatchId).Select(c => (long?)c.UnitCost.Paise).FirstOrDefault(),
        });
    }
}
