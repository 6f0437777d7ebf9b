using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <content>Another batch than was promised, because a person at the shelf says so.</content>
public sealed partial class Shelf
{
    /// <summary>A batch of a product by its number; null where nothing of it lies on the shelf.</summary>
    public Batch? Find(int productId, string number) => _byProduct[productId].FirstOrDefault(b => string.Equals(b.Number, number.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Promises pieces of one line from another batch of the product, under the rule that promised them first. Both batches' ledgers say so.</summary>
    /// <param name="order">The order.</param>
    /// <param name="promises">The line's promises.</param>
    /// <param name="swap">Which pieces, from where to where.</param>
    /// <param name="mustLiveUntil">The first expiry date that may be sent to this shop.</param>
    /// <exception cref="RuleBrokenException">
    /// Code quantity: not so many pieces of the batch wait for the line; minimum-life: the other batch may not be sent, or lives
    /// too short for this shop; insufficient-stock: it has not so many free. <see cref="RuleBrokenException.Errors"/> names the field.
    /// </exception>
    public void Swap(OrderRef order, IEnumerable<Allocation> promises, BatchSwap swap, DateOnly mustLiveUntil)
    {
        var waiting = promises.Where(p => p.BatchId == swap.From.Id && p.OrderLineId == swap.OrderLineId && p.Open > 0).ToList();
        Hold(swap, waiting.Sum(p => p.Open), mustLiveUntil);
        foreach (var (promise, taken) in Share(waiting, swap.Quantity, p => p.Open))
        {
            promise.Release(taken);
            Write(swap.From.Release(taken, Because($"Batch {swap.To.Number} instead", swap.Reason)));
        }

        var promised = Allocation.Of(order, swap.OrderLineId, swap.To, swap.Quantity, _note.At);
        Write(swap.To.Reserve(swap.Quantity, Because($"Instead of batch {swap.From.Number}", swap.Reason)));
        _keep(promised);
    }

    private void Hold(BatchSwap swap, int waiting, DateOnly mustLiveUntil)
    {
        var (from, to) = (swap.From, swap.To);
        if (swap.Quantity < 1 || swap.Quantity > waiting)
        {
            throw Refused("quantity", nameof(BatchSwap.Quantity), "{0} pieces of batch {1} wait for this line, so {2} cannot be swapped.", waiting, from.Number, swap.Quantity);
        }

        if (to.Id == from.Id || to.ProductId != from.ProductId)
        {
            throw Refused("quantity", nameof(BatchSwap.To), "Choose another batch of the same product than {0}.", from.Number);
        }

        if (!to.IsSellable(_today) || to.Expires < mustLiveUntil)
        {
            throw Refused("minimum-life", nameof(BatchSwap.To), "Batch {0} lives until {1}; this shop gets batches that live until {2} or longer and are not kept back.", to.Number, to.Expires.ToText(), mustLiveUntil.ToText());
        }

        if (to.Free < swap.Quantity)
        {
            throw Refused("insufficient-stock", nameof(BatchSwap.Quantity), "Batch {0} has {1} free, {2} are asked.", to.Number, to.Free, swap.Quantity);
        }
    }

    private static RuleBrokenException Refused(string code, string field, string sentence, params object[] facts) => new RuleBrokenException(sentence, facts) { Code = code }.Beside(field);

    private StockNote Because(string swapped, string? reason) => _note with { Reason = string.IsNullOrWhiteSpace(reason) ? swapped : $"{swapped}: {reason.Trim()}" };
}

/// <summary>Pieces of one order line that are taken from another batch.</summary>
/// <param name="OrderLineId">The line.</param>
/// <param name="From">The promised batch.</param>
/// <param name="To">The batch that takes its place.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Reason">Why, where somebody said it; at most <see cref="ReasonLength"/> characters.</param>
public sealed record BatchSwap(Guid OrderLineId, Batch From, Batch To, int Quantity, string? Reason)
{
    /// <summary>Longest reason: with the batch's number it fits into the ledger's.</summary>
    public const int ReasonLength = 120;
}
