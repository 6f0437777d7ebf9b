using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <content>Batches that are kept back, and promises that are given up because of it. The ledger names the order of each promise.</content>
public sealed partial class Shelf
{
    /// <summary>Keeps a batch back.</summary>
    /// <returns>False where it is kept back for this or a stronger reason already.</returns>
    public bool KeepBack(Batch batch, BatchHold why)
    {
        if (batch.KeepBack(why, _note) is not { } entry)
        {
            return false;
        }

        Write(entry);
        return true;
    }

    /// <summary>Lets a batch go that was kept back.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is not kept back, expired or recalled.</exception>
    public void LetGo(Batch batch) => Write(batch.LetGo(_today, _note));

    /// <summary>Gives pieces of one promise up.</summary>
    /// <param name="promise">The promise, of a batch that is held here.</param>
    /// <param name="pieces">How many of its open pieces.</param>
    /// <param name="reason">Why; it stands in the ledger.</param>
    /// <exception cref="RuleBrokenException">Not so many are promised.</exception>
    public void GiveUp(Allocation promise, int pieces, string reason)
    {
        promise.Release(pieces);
        Write(_byId[promise.BatchId].Release(pieces, About(promise.OrderNumber, reason)));
    }

    /// <summary>Promises pieces anew from the batches that expire first and live long enough.</summary>
    /// <returns>The promises; fewer pieces than asked for when there are no more.</returns>
    public IReadOnlyList<Allocation> PromiseAgain(OrderRef order, Guid lineId, int productId, int pieces, DateOnly mustLiveUntil, string reason) =>
        From(Fit(productId, mustLiveUntil), order, lineId, pieces, About(order.Number, reason));

    /// <summary>Promises pieces of one batch, whatever else lies there and however long it lives.</summary>
    /// <returns>The promise; fewer pieces than asked for when there are no more, none when it may not be sold.</returns>
    public IReadOnlyList<Allocation> PromiseOf(Batch batch, OrderRef order, Guid lineId, int pieces, string? reason = null) =>
        From(batch.Free > 0 && batch.IsSellable(_today) ? [batch] : [], order, lineId, pieces, reason is null ? _note : About(order.Number, reason));

    /// <summary>Pieces of one batch that can be promised; 0 where it may not be sold or nothing of it lies here.</summary>
    public int FreeOf(int batchId) => _byId.TryGetValue(batchId, out var batch) && batch.IsSellable(_today) ? batch.Free : 0;

    private List<Allocation> From(IEnumerable<Batch> batches, OrderRef order, Guid lineId, int pieces, StockNote note)
    {
        var (promises, left) = (new List<Allocation>(), pieces);
        foreach (var batch in batches.TakeWhile(_ => left > 0))
        {
            var taken = Math.Min(left, batch.Free);
            Write(batch.Reserve(taken, note));
            promises.Add(Allocation.Of(order, lineId, batch, taken, note.At));
            left -= taken;
        }

        promises.ForEach(_keep);
        return promises;
    }

    private StockNote About(string order, string reason) => _note with { Reference = order, Reason = Texts.Cut(reason, StockNote.ReasonLength) };
}
