using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>What a piece of a batch cost. A table of its own, for the team only, because everybody may read batches.</summary>
public sealed class BatchCost
{
    private BatchCost()
    {
    }

    internal BatchCost(Batch batch, Money unitCost) => (Batch, UnitCost) = (batch, unitCost);

    /// <summary>The batch.</summary>
    public int BatchId { get; private set; }

    /// <summary>Cost of one piece, without GST.</summary>
    public Money UnitCost { get; private set; }

    internal Batch? Batch { get; private set; }

    /// <summary>The average after more pieces of the batch came in at another cost, rounded half up.</summary>
    internal void Average(int already, int received, Money unitCost) =>
        UnitCost = new Money(Rounding.HalfUp(((decimal)already * UnitCost.Paise + (decimal)received * unitCost.Paise) / (already + received)));
}
