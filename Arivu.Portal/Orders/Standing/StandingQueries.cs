using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Standing;

/// <summary>Reads the standing orders of the store that is signed in.</summary>
public sealed class StandingQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, ProductQueries products, OfferedStock stock)
{
    private const int MostListed = 50;
    private const int TurnsShown = 12;

    /// <summary>All that are not removed, those that come next first; none for a person who belongs to no store.</summary>
    public async Task<IReadOnlyList<StandingRow>> ListAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var mine = user.RetailerId;
        var orders = await db.StandingOrders.AsNoTracking().Include(o => o.Lines).Where(o => o.RetailerId == mine && o.State != StandingState.Ended)
            .OrderBy(o => o.NextOn).ThenBy(o => o.Id).Take(MostListed).ToListAsync(cancel);
        var asking = await db.StandingTurns.Where(t => t.RetailerId == mine && t.State == TurnState.Asked).Select(t => t.StandingOrderId).ToListAsync(cancel);
        return [.. orders.Select(o => RowOf(o, asking.Contains(o.Id))).OrderByDescending(o => o.Asks).ThenBy(o => o.State != StandingState.Running)];
    }

    /// <summary>One of them; null when it is unknown or another store's.</summary>
    public async Task<StandingView?> OneAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var mine = user.RetailerId;
        if (await db.StandingOrders.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id && o.RetailerId == mine, cancel) is not { } order)
        {
            return null;
        }

        var retailer = await db.Retailers.AsNoTracking().Include(r => r.Branches).SingleAsync(r => r.Id == mine, cancel);
        var turns = await TurnsAsync(db, id, cancel);
        return new StandingView
        {
            Row = RowOf(order, turns.Any(t => t.State == TurnState.Asked)),
            Every = order.Every,
            Unit = order.Unit,
            ShipTo = order.ShipTo,
            Started = order.StartedBy.Length > 0,
            Items = await ItemsAsync(db, order, cancel),
            Turns = turns,
            Branches = [.. retailer.Branches.Where(b => b.Active).OrderByDescending(b => b.IsDefault).ThenBy(b => b.Code, StringComparer.Ordinal).Select(b => new CartBranch(b.Code, b.Name, b.City))],
            MayOrder = retailer.Active,
        };
    }

    private async Task<IReadOnlyList<StandingItem>> ItemsAsync(PortalDbContext db, StandingOrder order, CancellationToken cancel)
    {
        var wanted = order.Lines.ToDictionary(l => l.ProductId, l => l.Quantity);
        var rows = (await products.RowsAsync(db, cancel)).Where(row => wanted.ContainsKey(row.Product.Id)).OrderBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var free = await stock.PiecesAsync(wanted.Keys, cancel);
        return rows.ConvertAll(row => (row, Plan: PlannedLine.Of(row.Product, wanted[row.Product.Id], free.GetValueOrDefault(row.Product.Id))))
            .ConvertAll(both => new StandingItem { Product = both.row.Product, Price = both.row.Price, Quantity = both.Plan.Wanted, Ordered = both.Plan.Ordered, Fault = both.Plan.Fault });
    }

    private static async Task<IReadOnlyList<TurnRow>> TurnsAsync(PortalDbContext db, Guid id, CancellationToken cancel)
    {
        var turns = await db.StandingTurns.AsNoTracking().Include(t => t.Lines.Where(l => l.Fault != LineFault.None)).Where(t => t.StandingOrderId == id).OrderByDescending(t => t.On).Take(TurnsShown).ToListAsync(cancel);
        var numbers = turns.Where(t => t.OrderNumber is not null).Select(t => t.OrderNumber!).ToList();
        var ids = turns.SelectMany(t => t.Lines).Select(l => l.ProductId).Distinct().ToList();
        var open = (await db.Orders.Where(o => numbers.Contains(o.Number)).Select(o => new { o.Number, o.Status }).ToListAsync(cancel)).Where(o => o.Status.IsOpenToBuyer()).Select(o => o.Number).ToHashSet(StringComparer.Ordinal);
        var names = await db.Products.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return turns.ConvertAll(t => new TurnRow(t.Id, t.On, t.State, t.ByItself, t.OrderNumber, t.Fault, t.Words, t.OrderNumber is { } number && open.Contains(number), [.. t.Lines.Select(l => new TurnMissing(names[l.ProductId], l.Wanted, l.Ordered, l.Fault))]));
    }

    private static StandingRow RowOf(StandingOrder order, bool asks) => new(order.Id, order.Name, order.StepDays, order.NextOn, order.PlacesItself, order.State, order.Lines.Count, asks);
}
