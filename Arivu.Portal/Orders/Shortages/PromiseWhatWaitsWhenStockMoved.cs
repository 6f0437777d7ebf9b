using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Allocating;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shortages;

/// <summary>
/// When goods arrive, the lines whose shops chose to wait are promised what is free, in the order in which orders are served.
/// Lines that lost a promise another way wait for a person, who shares stock out. It reads what stands now, so late, repeated or
/// unordered events do no harm.
/// </summary>
internal sealed class PromiseWhatWaitsWhenStockMoved(TimeProvider clock) : IHandle<StockMoved>
{
    private const string Actor = "rule";

    public async Task HandleAsync(StockMoved happened, PortalDbContext db, CancellationToken cancel)
    {
        var today = clock.Today();
        var waiting = await WaitingLines.Of(db).Where(l => happened.ProductIds.Contains(l.ProductId) && l.WaitUntil >= today).Select(l => new { l.OrderId, l.ProductId }).ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return;
        }

        var ids = waiting.Select(w => w.ProductId).Distinct().ToList();
        var orders = await PromisedOrders.HoldAsync(db, [.. waiting.Select(w => w.OrderId).Distinct()], cancel);
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var shelf = await Shelf.LockAsync(db, ids, new StockNote(clock.Now(), Actor, ""), cancel);
        var promised = await PromisedAsync(db, [.. orders.InTurn.Select(o => o.Id)], cancel);
        foreach (var order in orders.InTurn.Where(order => order.Status.IsOpenToTeam()))
        {
            var until = (OrderLine line) => MinimumLife.MustLiveUntil(products[line.ProductId].ShelfLifeDays, products[line.ProductId].MinimumDispatchDays, orders.PercentOf(order), today);
            var got = order.Lines.Where(l => l.WaitUntil >= today && products.ContainsKey(l.ProductId)).Select(l => (Line: l, Pieces: Promise(shelf, order, l, until(l), promised.GetValueOrDefault(l.Id)))).Where(g => g.Pieces > 0).ToList();
            if (got.Count > 0)
            {
                order.MovePromises(string.Join(' ', got.Select(g => $"{g.Line.Name}: {IndianDigits.Group(g.Pieces)} pieces that waited are promised.")), Actor, clock.Now());
                db.Hint(new OrderChanged(order.Number, order.RetailerId));
            }
        }
    }

    private static int Promise(Shelf shelf, Order order, OrderLine line, DateOnly until, int promised)
    {
        var pieces = Math.Min(line.Open - promised, shelf.Available(line.ProductId, until));
        if (pieces > 0)
        {
            shelf.PromiseAgain(PromisedOrders.RefOf(order), line.Id, line.ProductId, pieces, until, "Goods that the shop waited for arrived");
        }

        return pieces;
    }

    private static Task<Dictionary<Guid, int>> PromisedAsync(PortalDbContext db, List<Guid> orders, CancellationToken cancel) =>
        db.Allocations.Where(a => orders.Contains(a.OrderId) && a.Open > 0).GroupBy(a => a.OrderLineId).Select(g => new { g.Key, Open = g.Sum(a => a.Open) }).ToDictionaryAsync(g => g.Key, g => g.Open, cancel);
}
