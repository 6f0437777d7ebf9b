using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Allocating;

/// <summary>
/// Keeps batches back: quarantine, recall and inspection are this one verb (decision 021). In one transaction the orders take
/// their turns, the shelf is held, promises are given up and promised again first-expiry-first under each shop's minimum life;
/// what nothing replaces is named on its order, and the administrators hear of it once.
/// </summary>
internal sealed partial class BatchKeeper : IBatchKeeper
{
    /// <inheritdoc />
    public async Task<KeptBack> KeepBackAsync(PortalDbContext db, IReadOnlyCollection<int> batchIds, BatchHold why, StockNote note, CancellationToken cancel)
    {
        var promised = db.Allocations.Where(a => batchIds.Contains(a.BatchId) && a.Open > 0);
        var orders = await PromisedOrders.HoldAsync(db, await promised.Select(a => a.OrderId).Distinct().ToListAsync(cancel), cancel);
        var ids = await db.Batches.Where(b => batchIds.Contains(b.Id)).Select(b => b.ProductId).Distinct().ToListAsync(cancel);
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var shelf = await Shelf.LockAsync(db, orders.InTurn.Any() ? ids : [], note, cancel, batchIds);
        var held = batchIds.Select(shelf.Held).ToList();
        var kept = held.Where(batch => shelf.KeepBack(batch, why)).ToList();
        var given = await GiveUpAsync(promised, shelf, orders, why, cancel);
        var (replaced, missing) = Again(shelf, orders, products, given, note);
        Tell(db, orders, products, missing, note);
        return new KeptBack(kept.Count, kept.Sum(b => b.OnHand), given.Select(g => g.OrderId).Distinct().Count(), replaced, missing.Sum(m => m.Pieces));
    }

    private static async Task<List<Given>> GiveUpAsync(IQueryable<Allocation> promised, Shelf shelf, PromisedOrders orders, BatchHold why, CancellationToken cancel)
    {
        var given = new List<Given>();
        foreach (var promise in await promised.OrderBy(a => a.Id).ToListAsync(cancel))
        {
            var (order, batch) = (orders.Of(promise.OrderId), shelf.Held(promise.BatchId));
            given.Add(new Given(order.Id, promise.OrderLineId, batch, promise.Open, Reason(batch, why)));
            shelf.GiveUp(promise, promise.Open, Reason(batch, why));
        }

        return given;
    }

    private static (int Replaced, List<(Order Order, OrderLine Line, int Pieces)> Missing) Again(
        Shelf shelf, PromisedOrders orders, Dictionary<int, Product> products, List<Given> given, StockNote note)
    {
        var (replaced, missing, lost) = (0, new List<(Order Order, OrderLine Line, int Pieces)>(), given.ToLookup(g => g.OrderId));
        foreach (var order in orders.InTurn)
        {
            var moved = new List<string>();
            foreach (var gone in lost[order.Id].GroupBy(g => g.LineId))
            {
                var line = order.Lines.Single(l => l.Id == gone.Key);
                var pieces = gone.Sum(g => g.Pieces);
                var got = Instead(shelf, orders, order, line, products[line.ProductId], pieces, gone.First().Reason, note);
                replaced += got.Sum(g => g.Open);
                moved.Add($"{line.Name}: {Listed(gone.Select(g => (g.Batch.Number, g.Pieces)))} given up ({gone.First().Reason}); instead {Listed(got.Select(g => (shelf.Held(g.BatchId).Number, g.Open)))}.");
                if (pieces > got.Sum(g => g.Open))
                {
                    missing.Add((order, line, pieces - got.Sum(g => g.Open)));
                }
            }

            Note(order, moved, [.. missing.Where(m => m.Order == order).Select(m => (m.Line, m.Pieces))], note);
        }

        return (replaced, missing);
    }

    private static IReadOnlyList<Allocation> Instead(Shelf shelf, PromisedOrders orders, Order order, OrderLine line, Product product, int pieces, string reason, StockNote note)
    {
        if (line.IsOfOffer)
        {
            return []; // the shop chose that batch at that price: no other one takes its place
        }

        var until = MinimumLife.MustLiveUntil(product.ShelfLifeDays, product.MinimumDispatchDays, orders.PercentOf(order), IndianTime.BusinessDate(note.At));
        return shelf.PromiseAgain(PromisedOrders.RefOf(order), line.Id, line.ProductId, pieces, until, $"Instead: {reason}");
    }

    private static void Note(Order order, List<string> moved, List<(OrderLine Line, int Pieces)> missing, StockNote note)
    {
        if (moved.Count > 0)
        {
            order.MovePromises(string.Join(' ', moved), note.Actor, note.At);
        }

        if (missing.Count > 0)
        {
            order.LetWait(missing, note.Actor, note.At);
        }
    }

    private static void Tell(PortalDbContext db, PromisedOrders orders, Dictionary<int, Product> products, List<(Order Order, OrderLine Line, int Pieces)> missing, StockNote note)
    {
        foreach (var order in orders.InTurn)
        {
            db.Hint(new OrderChanged(order.Number, order.RetailerId));
        }

        if (missing.Count > 0)
        {
            const int Named = 10;
            var numbers = missing.Select(m => m.Order.Number).Distinct(StringComparer.Ordinal).ToList();
            var (id, skus) = (Guid.CreateVersion7(), missing.Select(m => products[m.Line.ProductId].Sku).Distinct(StringComparer.Ordinal).ToList());
            db.Publish($"promises-{id:N}", new PromisesLost(
                id, note.Reason ?? note.Reference, missing.Sum(m => m.Pieces), numbers.Count, [.. numbers.Take(Named)], skus is [var one] ? one : null));
        }
    }

    private static string Listed(IEnumerable<(string Batch, int Pieces)> pieces)
    {
        var words = string.Join(", ", pieces.GroupBy(p => p.Batch, StringComparer.Ordinal).Select(g => $"{g.Sum(p => p.Pieces)} of {g.Key}"));
        return words.Length == 0 ? "nothing" : words;
    }

    private static string Reason(Batch batch, BatchHold why) => why switch
    {
        BatchHold.Expired => $"Batch {batch.Number} expired",
        BatchHold.Recalled => $"Batch {batch.Number} is recalled",
        _ => $"Batch {batch.Number} is kept back",
    };

    private sealed record Given(Guid OrderId, Guid LineId, Batch Batch, int Pieces, string Reason);
}
