using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>Goods that leave, and goods that come back.</content>
public sealed partial class OrderService
{
    /// <summary>Sends goods that are packed, from the promised batches that expire first.</summary>
    /// <exception cref="BadInputException">A text is too long.</exception>
    /// <exception cref="RuleBrokenException">Packing has not begun, not so many pieces are open, or a promised batch expired and nothing replaces it.</exception>
    public Task<bool> ShipAsync(string number, ShipGoods wish, CancellationToken cancel)
    {
        user.MustBeTeam();
        OrderTexts.Check(wish);
        return OnAsync(number, async (order, db, ct) =>
        {
            order.MustBeToSend();
            var open = order.Lines.Where(l => l.Open > 0).ToDictionary(l => l.Id, l => l.Open);
            var pieces = wish.Lines is null ? open : PieceLines.Of(order, wish.Lines, line => line.Open);
            var promises = await Promises.OpenOf(db, order.Id).ToListAsync(ct);
            var shelf = await Shelf.LockAsync(db, [.. order.Lines.Select(l => l.ProductId).Distinct()], Note(order), ct);
            var asked = pieces.Keys.ToHashSet();
            var goods = await DispatchAsync(db, shelf, order, promises, pieces, ct);
            order.Ship(goods, wish.Vehicle?.Trim(), wish.Note?.Trim(), user.Name, clock.Now());
            await CallOffShortAsync(db, order, asked, [.. promises.Where(a => a.Open > 0).Select(a => a.OrderLineId)], ct);
        }, cancel);
    }

    /// <summary>Takes goods back that were shipped. Sound pieces go back to their batch; a credit note follows by itself.</summary>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">More comes back than was shipped, or staff take back what is not sound: no stock would prove that credit.</exception>
    public Task<bool> TakeBackAsync(string number, TakeBackGoods wish, CancellationToken cancel)
    {
        user.MustBeTeam();
        OrderTexts.Reason(wish.Reason);
        if (!wish.Sound && !user.IsAdmin)
        {
            throw new RuleBrokenException("Only an administrator takes back goods that cannot be sold again; draft a credit note for damaged goods instead.") { Code = "approval-limit" };
        }

        return OnAsync(number, async (order, db, ct) =>
        {
            var pieces = PieceLines.Of(order, wish.Lines, line => line.WithShop);
            var lines = pieces.Keys.ToList();
            order.TakeBack(pieces, wish.Reason, user.Name, clock.Now());
            if (wish.Sound)
            {
                var shipped = await Promises.SentOf(db, order.Id).Where(a => lines.Contains(a.OrderLineId)).ToListAsync(ct);
                var shelf = await Shelf.LockAsync(db, [], Note(order, wish.Reason), ct, [.. shipped.Select(s => s.BatchId).Distinct()]);
                foreach (var (line, quantity) in pieces)
                {
                    shelf.TakeBack(shipped.Where(s => s.OrderLineId == line), quantity);
                }
            }
        }, cancel);
    }

    // Minimum life counts on the day goods leave: what a promise does not cover any more, because its batch expired, was kept back
    // or lives too short for this shop by now, is replaced under the same rule.
    private async Task<IReadOnlyList<ShippedGoods>> DispatchAsync(
        PortalDbContext db, Shelf shelf, Order order, List<Allocation> promises, Dictionary<Guid, int> pieces, CancellationToken cancel)
    {
        var until = await LivesUntilAsync(db, order, cancel);
        var lacking = pieces.ToDictionary(p => p.Key, p => p.Value - promises.Where(a => a.OrderLineId == p.Key && MayGo(a)).Sum(a => a.Open));
        var settled = order.Lines.Where(l => l.IfShort.CallsOff()).Select(l => l.Id).ToHashSet(); // what is missing of these is called off, and holds no van
        var ofOffers = order.Lines.Where(l => l.IsOfOffer).Select(l => l.Id).ToHashSet(); // the shop chose that batch: nothing takes its place
        foreach (var promise in promises.Where(a => !MayGo(a) && !ofOffers.Contains(a.OrderLineId)).ToList())
        {
            var wanted = Math.Min(lacking.GetValueOrDefault(promise.OrderLineId), promise.Open);
            var replaced = settled.Contains(promise.OrderLineId) ? Math.Min(wanted, shelf.Available(promise.ProductId, until[promise.OrderLineId])) : wanted;
            if (replaced > 0)
            {
                promises.AddRange(shelf.Replace(new OrderRef(order.Id, order.RetailerId, order.Number), promise, replaced, until[promise.OrderLineId]));
                lacking[promise.OrderLineId] -= replaced;
            }
        }

        LeaveOutShort(order, pieces, lacking);
        MustBePromised(order, pieces, lacking);
        return [.. pieces.SelectMany(p => shelf.Dispatch(promises.Where(a => a.OrderLineId == p.Key && MayGo(a)), p.Value).Select(d => new ShippedGoods(p.Key, d.BatchId, d.Quantity)))];

        bool MayGo(Allocation promise) => shelf.MaySend(promise, until[promise.OrderLineId]);
    }

    // By line; who took an offer gave the minimum life up for it.
    private async Task<Dictionary<Guid, DateOnly>> LivesUntilAsync(PortalDbContext db, Order order, CancellationToken cancel)
    {
        var ids = order.Lines.Select(l => l.ProductId).Distinct().ToList();
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var percent = await db.Retailers.Where(r => r.Id == order.RetailerId).Select(r => r.MinimumLifePercent).SingleAsync(cancel);
        return order.Lines.ToDictionary(l => l.Id, l => l.IsOfOffer ? clock.Today() : Until(products[l.ProductId], percent));
    }

    // Only promised pieces leave: what waits for stock is named, with what can go now.
    private static void MustBePromised(Order order, Dictionary<Guid, int> pieces, Dictionary<Guid, int> lacking)
    {
        if (order.Lines.Where(l => lacking.GetValueOrDefault(l.Id) > 0 && pieces[l.Id] <= l.Open).Select(l => (Line: l, Missing: lacking[l.Id])).ToList() is [var (line, missing), ..])
        {
            throw new RuleBrokenException("{0}: {1} pieces wait for stock, so {2} of {3} can be sent now.", line.Name, missing, pieces[line.Id] - missing, pieces[line.Id]) { Code = "insufficient-stock" };
        }
    }

    private DateOnly Until(Product product, int percent) => MinimumLife.MustLiveUntil(product.ShelfLifeDays, product.MinimumDispatchDays, percent, clock.Today());
}

/// <summary>What leaves.</summary>
public sealed record ShipGoods
{
    /// <summary>Pieces by SKU; null for everything that is open.</summary>
    public IReadOnlyList<PlaceLine>? Lines { get; init; }

    /// <summary>The vehicle's number or the carrier.</summary>
    public string? Vehicle { get; init; }

    /// <summary>A remark for the receiver.</summary>
    public string? Note { get; init; }
}

/// <summary>What comes back.</summary>
/// <param name="Lines">Pieces by SKU.</param>
/// <param name="Sound">Whether the pieces can be sold again; others do not come back to the shelf.</param>
/// <param name="Reason">Both sides read it.</param>
public sealed record TakeBackGoods(IReadOnlyList<PlaceLine> Lines, bool Sound, string Reason);
