using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>
/// The batches of some products, held until the transaction ends: what is seen here is true. Promises and dispatches are
/// decided in memory and leave with the operation's save.
/// </summary>
public sealed partial class Shelf
{
    private readonly Action<object> _keep;
    private readonly Action<int> _moved;
    private readonly StockNote _note;
    private readonly DateOnly _today;
    private readonly Dictionary<int, Batch> _byId;
    private readonly ILookup<int, Batch> _byProduct;

    private Shelf(IEnumerable<Batch> batches, StockNote note, Action<object> keep, Action<int> moved)
    {
        (_note, _today) = (note, IndianTime.BusinessDate(note.At));
        (_keep, _moved) = (keep, moved);
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
        var wanted = db.Batches.Where(b => (productIds.Contains(b.ProductId) && b.OnHand > 0 && b.WarehouseId == Warehouse.Main) || also.Contains(b.Id));
        var batches = await wanted.OrderBy(b => b.Id).TagWith(RowLocks.ForUpdate).ToListAsync(cancel);
        return new Shelf(batches, note, row => db.Add(row), new ShelfNews(db).Moved);
    }

    /// <summary>A shelf of batches that nobody else can reach, such as those of a history in the making.</summary>
    /// <param name="batches">All batches of the products.</param>
    /// <param name="note">Who moves stock, when and on which paper.</param>
    /// <param name="keep">Takes each new promise and ledger line.</param>
    internal static Shelf Of(IEnumerable<Batch> batches, StockNote note, Action<object> keep) => new(batches, note, keep, _ => { });

    /// <summary>The same held batches, moved on another paper: several orders are promised from one shelf.</summary>
    public Shelf For(StockNote note) => new(_byId.Values, note, _keep, _moved);

    /// <summary>A batch that is held here.</summary>
    public Batch Held(int batchId) => _byId[batchId];

    /// <summary>Pieces of a product that could be promised until a day.</summary>
    public int Available(int productId, DateOnly mustLiveUntil) => Fit(productId, mustLiveUntil).Sum(b => b.Free);

    /// <summary>Promises pieces from the batches that expire first and live long enough.</summary>
    /// <returns>The promises; fewer pieces than asked for when there are no more.</returns>
    /// <exception cref="RuleBrokenException">The quantity is not positive.</exception>
    public IReadOnlyList<Allocation> Reserve(OrderRef order, Guid lineId, int productId, int quantity, DateOnly mustLiveUntil)
    {
        if (quantity < 1)
        {
            throw new RuleBrokenException("A quantity is at least 1.") { Code = "quantity" };
        }

        return From(Fit(productId, mustLiveUntil), order, lineId, quantity, _note);
    }

    /// <summary>Gives promised pieces of one line back to the shelf: first those that may not be sent any more, then those that live longest.</summary>
    /// <exception cref="RuleBrokenException">Not so many are promised.</exception>
    public void Release(IEnumerable<Allocation> promises, int quantity)
    {
        foreach (var (promise, taken) in Share(promises.Where(p => p.Open > 0).OrderBy(MaySend).ThenByDescending(p => _byId[p.BatchId].Expires), quantity, p => p.Open))
        {
            promise.Release(taken);
            Write(_byId[promise.BatchId].Release(taken, _note));
        }
    }

    /// <summary>Whether the promised batch may be sent today: neither expired nor kept back.</summary>
    public bool MaySend(Allocation promise) => _byId[promise.BatchId].IsSellable(_today);

    /// <summary>Whether the promised batch may be sent today to who gets batches that live until a day or longer: the rule of promising, asked again.</summary>
    public bool MaySend(Allocation promise, DateOnly mustLiveUntil) => MaySend(promise) && _byId[promise.BatchId].Expires >= mustLiveUntil;

    /// <summary>Gives pieces of a promise up and promises them again from other batches of the same product.</summary>
    /// <exception cref="RuleBrokenException">Code insufficient-stock: nothing replaces it.</exception>
    public IReadOnlyList<Allocation> Replace(OrderRef order, Allocation promise, int pieces, DateOnly mustLiveUntil)
    {
        var batch = _byId[promise.BatchId];
        if (Available(promise.ProductId, mustLiveUntil) < pieces)
        {
            throw new RuleBrokenException("Batch {0} may not be sent to this shop any more and only {1} pieces could replace it. Receive stock, or cancel these pieces.", batch.Number, Available(promise.ProductId, mustLiveUntil)) { Code = "insufficient-stock" };
        }

        Release([promise], pieces);
        return Reserve(order, promise.OrderLineId, promise.ProductId, pieces, mustLiveUntil);
    }

    /// <summary>Sends promised pieces of one line away, from the batches that expire first.</summary>
    /// <returns>How many of which batch.</returns>
    /// <exception cref="RuleBrokenException">Not so many are promised, or a batch is expired or kept back.</exception>
    public IReadOnlyList<(int BatchId, int Quantity)> Dispatch(IEnumerable<Allocation> promises, int quantity)
    {
        var shares = Share(promises.Where(p => p.Open > 0).OrderBy(p => _byId[p.BatchId].Expires), quantity, p => p.Open);
        foreach (var (promise, taken) in shares)
        {
            promise.Dispatch(taken);
            Write(_byId[promise.BatchId].Dispatch(taken, _today, _note));
        }

        return shares.ConvertAll(s => (s.Promise.BatchId, s.Taken));
    }

    /// <summary>Puts returned pieces of one line back to the batches they came from, those that live longest first.</summary>
    /// <exception cref="RuleBrokenException">Not so many were sent.</exception>
    public void TakeBack(IEnumerable<Allocation> sent, int quantity)
    {
        foreach (var (promise, taken) in Share(sent.OrderByDescending(p => _byId[p.BatchId].Expires), quantity, p => p.Dispatched - p.Returned))
        {
            promise.TakeBack(taken);
            Write(_byId[promise.BatchId].TakeBack(taken, _note));
        }
    }

    /// <summary>Takes pieces in.</summary>
    /// <param name="batch">A batch that is held here, or one that arrives for the first time.</param>
    /// <param name="quantity">Pieces.</param>
    /// <param name="costAfter">What a piece of the batch costs from now on; null where nobody noted it.</param>
    /// <exception cref="RuleBrokenException">The quantity is not positive.</exception>
    /// <returns>The ledger line.</returns>
    public StockEntry Receive(Batch batch, int quantity, Money? costAfter = null)
    {
        var entry = batch.Receive(quantity, _note).Costing(costAfter);
        Write(entry);
        return entry;
    }

    private static List<(Allocation Promise, int Taken)> Share(IEnumerable<Allocation> promises, int quantity, Func<Allocation, int> most)
    {
        var (shares, left) = (new List<(Allocation, int)>(), quantity);
        foreach (var promise in promises)
        {
            var taken = Math.Min(left, most(promise));
            if (taken > 0)
            {
                shares.Add((promise, taken));
                left -= taken;
            }
        }

        return left == 0 && quantity > 0 ? shares : throw new RuleBrokenException("{0} pieces are asked, {1} are there.", quantity, quantity - left) { Code = "quantity" };
    }

    private IEnumerable<Batch> Fit(int productId, DateOnly mustLiveUntil) =>
        _byProduct[productId].Where(b => b.Free > 0 && b.IsSellable(_today) && b.Expires >= mustLiveUntil);

    private void Write(StockEntry entry)
    {
        _keep(entry);
        _moved(entry.ProductId);
    }
}
