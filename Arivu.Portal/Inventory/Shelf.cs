using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>
/// The batches of some products, held until the transaction ends: what is seen here is true. Promises and dispatches are
/// decided in memory and leave with the operation's save.
/// </summary>
public sealed class Shelf
{
    private readonly PortalDbContext _db;
    private readonly StockNote _note;
    private readonly DateOnly _today;
    private readonly Dictionary<int, Batch> _byId;
    private readonly ILookup<int, Batch> _byProduct;

    private Shelf(PortalDbContext db, StockNote note, IEnumerable<Batch> batches)
    {
        (_db, _note, _today) = (db, note, IndianTime.BusinessDate(note.At));
        _byId = batches.ToDictionary(b => b.Id);
        _byProduct = _byId.Values.OrderBy(b => b.Expires).ThenBy(b => b.Id).ToLookup(b => b.ProductId);
    }

    /// <summary>Locks the batches of these products, in key order so that no two operations wait for each other.</summary>
    /// <param name="db">A context inside a transaction.</param>
    /// <param name="productIds">The products of the operation.</param>
    /// <param name="note">Who moves stock, when and on which paper.</param>
    /// <param name="also">Batches that are needed though they may be empty: those that goods come back to.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<Shelf> LockAsync(PortalDbContext db, IReadOnlyCollection<int> productIds, StockNote note, CancellationToken cancel, IReadOnlyCollection<int>? also = null)
    {
        also ??= [];
        var wanted = db.Batches.Where(b => (productIds.Contains(b.ProductId) && b.OnHand > 0) || also.Contains(b.Id));
        return new Shelf(db, note, await wanted.OrderBy(b => b.Id).TagWith(RowLocks.ForUpdate).ToListAsync(cancel));
    }

    /// <summary>Pieces of a product that could be promised until a day.</summary>
    public int Available(int productId, DateOnly mustLiveUntil) => Fit(productId, mustLiveUntil).Sum(b => b.Free);

    /// <summary>Promises pieces from the batches that expire first and live long enough.</summary>
    /// <returns>The promises; fewer pieces than asked for when there are no more.</returns>
    public IReadOnlyList<Allocation> Reserve(OrderRef order, Guid lineId, int productId, int quantity, DateOnly mustLiveUntil)
    {
        var promises = new List<Allocation>();
        foreach (var batch in Fit(productId, mustLiveUntil))
        {
            var taken = Math.Min(quantity - promises.Sum(p => p.Open), batch.Free);
            if (taken > 0)
            {
                Write(batch.Reserve(taken, _note));
                promises.Add(Allocation.Of(order, lineId, batch, taken));
            }
        }

        _db.AddRange(promises);
        return promises;
    }

    /// <summary>Gives promised pieces back to the shelf.</summary>
    /// <exception cref="RuleBrokenException">Not so many are promised.</exception>
    public void Release(Allocation promise, int quantity)
    {
        promise.Release(quantity);
        Write(_byId[promise.BatchId].Release(quantity, _note));
    }

    /// <summary>Sends promised pieces away.</summary>
    /// <exception cref="RuleBrokenException">Not so many are promised, or the batch is expired or kept back.</exception>
    public void Dispatch(Allocation promise, int quantity)
    {
        promise.Dispatch(quantity);
        Write(_byId[promise.BatchId].Dispatch(quantity, _today, _note));
    }

    /// <summary>Puts returned pieces back to the batch they came from.</summary>
    /// <exception cref="RuleBrokenException">The quantity is not positive.</exception>
    public void TakeBack(int batchId, int quantity) => Write(_byId[batchId].TakeBack(quantity, _note));

    private IEnumerable<Batch> Fit(int productId, DateOnly mustLiveUntil) =>
        _byProduct[productId].Where(b => b.Free > 0 && b.IsSellable(_today) && b.Expires >= mustLiveUntil);

    private void Write(StockEntry entry)
    {
        _db.Add(entry);
        _db.Hint(new StockChanged(entry.ProductId));
    }
}

/// <summary>Stock of a product changed: everybody who shows it reads it again.</summary>
/// <param name="ProductId">The product.</param>
public sealed record StockChanged(int ProductId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => null;
}
