using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <content>Pieces that go from one warehouse to another, and what is corrected besides.</content>
public sealed partial class Shelf
{
    /// <summary>Sends free pieces of a batch to another warehouse.</summary>
    /// <exception cref="RuleBrokenException">Not so many are free.</exception>
    public void SendAway(Batch batch, int quantity) => Write(batch.SendAway(quantity, _note));

    /// <summary>Takes in what another warehouse sent.</summary>
    /// <param name="batch">The batch as it lies here, or as it arrives here for the first time.</param>
    /// <param name="quantity">Pieces.</param>
    /// <param name="costAfter">What a piece of the batch costs from now on; null where nobody noted it.</param>
    /// <exception cref="RuleBrokenException">The quantity is not positive.</exception>
    public void TakeOver(Batch batch, int quantity, Money? costAfter) => Write(batch.TakeOver(quantity, _note).Costing(costAfter));

    /// <summary>Corrects the count of a batch for a reason of its own.</summary>
    /// <exception cref="RuleBrokenException">The difference is zero, there is no reason, or promised pieces would be missing.</exception>
    public void Correct(Batch batch, int difference, AdjustmentKind kind, string reason) => Write(batch.Adjust(difference, _note with { Reason = reason }, kind));

    /// <summary>Pieces of a batch that is kept back are kept back wherever they go.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: pieces of the same batch are promised there; the orders must hear of it first.</exception>
    public void CarryHold(Batch from, Batch to)
    {
        if (from.BlockedFor > to.BlockedFor.GetValueOrDefault((BatchHold)(-1)) && to.Reserved > 0)
        {
            throw new RuleBrokenException("Batch {0} is kept back where it comes from, and {1} pieces of it are promised to orders here. Keep it back here first, on the page Expiry; then it can arrive.", to.Number, to.Reserved) { Code = "wrong-state" };
        }

        if (from.BlockedFor is { } why && to.KeepBack(why, _note) is { } line)
        {
            Write(line);
        }
    }
}
