using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>Another batch at picking: torn, out of reach, or wanted elsewhere.</content>
public sealed partial class OrderService
{
    /// <summary>
    /// Takes open pieces of a line from another batch of the product that has enough free and lives long enough for this shop.
    /// Ledger, timeline and pick list say so; what was shipped stays as it was.
    /// </summary>
    /// <exception cref="BadInputException">No batch is named, or the reason is too long.</exception>
    /// <exception cref="RuleBrokenException">
    /// Code wrong-state: it is neither confirmed nor being packed; quantity, minimum-life or insufficient-stock as
    /// <see cref="Shelf.Swap"/> says.
    /// </exception>
    public Task<bool> SwapBatchAsync(string number, SwapBatch wish, CancellationToken cancel)
    {
        user.MustBeTeam();
        OrderTexts.Check(wish);
        return OnAsync(number, async (order, db, ct) =>
        {
            var line = PieceLines.Usual(order, wish.Sku);
            if (line.IsOfOffer)
            {
                throw new RuleBrokenException("{0}: the shop chose this batch at its price; no other takes its place.", line.Name) { Code = "wrong-state" };
            }

            order.SwapBatch(new SwappedPieces(line.Id, Named(wish.From), Named(wish.To!), wish.Quantity, wish.Reason), user.Name, clock.Now());
            var promises = await Promises.OpenOf(db, order.Id).Where(a => a.OrderLineId == line.Id).ToListAsync(ct);
            var shelf = await Shelf.LockAsync(db, [line.ProductId], Note(order), ct);
            var (from, to) = (BatchOf(shelf, line, nameof(SwapBatch.From), wish.From), BatchOf(shelf, line, nameof(SwapBatch.To), wish.To!));
            shelf.Swap(new OrderRef(order.Id, order.RetailerId, order.Number), promises, new BatchSwap(line.Id, from, to, wish.Quantity, wish.Reason), await MustLiveUntilAsync(db, order, line, ct));
        }, cancel);
    }

    private static string Named(string batch) => batch.Trim().ToUpperInvariant();

    private static Batch BatchOf(Shelf shelf, OrderLine line, string field, string number) =>
        shelf.Find(line.ProductId, number) ?? throw new BadInputException(field, $"No batch {Named(number)} of {line.Name} lies on the shelf.");

    private async Task<DateOnly> MustLiveUntilAsync(PortalDbContext db, Order order, OrderLine line, CancellationToken cancel)
    {
        var product = await db.Products.AsNoTracking().SingleAsync(p => p.Id == line.ProductId, cancel);
        return Until(product, await db.Retailers.Where(r => r.Id == order.RetailerId).Select(r => r.MinimumLifePercent).SingleAsync(cancel));
    }
}

/// <summary>Pieces that are to be taken from another batch.</summary>
/// <param name="Sku">The line's product.</param>
/// <param name="From">The number of the batch that is promised.</param>
/// <param name="To">The number of the batch that takes its place.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Reason">Why, where it is worth saying; at most <see cref="BatchSwap.ReasonLength"/> characters.</param>
public sealed record SwapBatch(string Sku, string From, string? To, int Quantity, string? Reason = null);
