using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>One batch on a sheet.</summary>
public sealed class CountLine
{
    private CountLine(Guid id) => Id = id;

    internal CountLine(Guid id, Guid countId, int position, Batch batch, string sku, string name, bool found)
        : this(id)
    {
        (CountId, Position, ProductId, Sku, Name, Found) = (countId, position, batch.ProductId, sku, name, found);
        (BatchId, BatchNumber, Batch) = (batch.Id, batch.Number, batch.Id > 0 ? null : batch); // a batch that arrives with the line gets its key when both are saved
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The count.</summary>
    public Guid CountId { get; private set; }

    /// <summary>Its place, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The product's code, as it was.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The product's name, as it was.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The batch.</summary>
    public int BatchId { get; private set; }

    /// <summary>The batch's number.</summary>
    public string BatchNumber { get; private set; } = "";

    /// <summary>It was found on the shelf and was not on the sheet.</summary>
    public bool Found { get; private set; }

    /// <summary>Pieces that lay there; null until somebody counted.</summary>
    public int? Counted { get; private set; }

    /// <summary>Pieces that the book said at that moment.</summary>
    public int? OnHandThen { get; private set; }

    /// <summary>The batch's last ledger line at that moment: what came later is no part of the difference.</summary>
    public int? StepThen { get; private set; }

    /// <summary>When it was counted, in UTC.</summary>
    public DateTime? CountedAt { get; private set; }

    /// <summary>Who counted.</summary>
    public string? CountedBy { get; private set; }

    /// <summary>How often it was counted.</summary>
    public int Rounds { get; private set; }

    /// <summary>What became of the difference; null until somebody said it.</summary>
    public AdjustmentKind? Kind { get; private set; }

    /// <summary>Why there is a difference.</summary>
    public string? Reason { get; private set; }

    /// <summary>When its difference went into the ledger, in UTC; null where none did.</summary>
    public DateTime? PostedAt { get; private set; }

    /// <summary>Pieces too many, or with a minus missing; none until it is counted.</summary>
    public int Difference => (Counted - OnHandThen) ?? 0;

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => PostedAt is not null || (Counted is not null && Difference == 0);

    internal Batch? Batch { get; private set; }

    /// <summary>Notes what lay there against what the book says now.</summary>
    /// <exception cref="RuleBrokenException">Code quantity: it is negative, or more than a batch can hold.</exception>
    internal void Count(int pieces, Batch batch, StockNote by)
    {
        if (pieces is < 0 or > Inventory.Batch.MostPieces)
        {
            throw new RuleBrokenException("Type how many pieces lie there, from 0 to {0}.", IndianDigits.Group(Inventory.Batch.MostPieces)) { Code = "quantity" };
        }

        (Counted, OnHandThen, StepThen) = (pieces, batch.OnHand, batch.Moves);
        (CountedAt, CountedBy) = (by.At, by.Actor);
        Rounds++;
        (Kind, Reason) = (null, null);
    }

    /// <summary>It will be counted again.</summary>
    internal void Forget() => (Counted, OnHandThen, StepThen, CountedAt, CountedBy, Kind, Reason) = (null, null, null, null, null, null, null);

    /// <summary>Says what became of the difference.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: there is none, or it is posted; kind: the kind cannot be that of such a difference.</exception>
    internal void Explain(AdjustmentKind kind, string reason)
    {
        if (Difference == 0 || PostedAt is not null)
        {
            throw new RuleBrokenException("Batch {0} has no difference that waits for a reason.", BatchNumber) { Code = "wrong-state" };
        }

        if (!kind.Fits(Difference))
        {
            throw kind.Unfit(Difference);
        }

        (Kind, Reason) = (kind, reason);
    }

    /// <summary>The difference goes into the ledger, applied to what lies there now.</summary>
    /// <exception cref="RuleBrokenException">Code quantity: promised pieces would be missing.</exception>
    internal void Post(Shelf shelf, StockNote by)
    {
        shelf.Correct(shelf.Held(BatchId), Difference, Kind!.Value, Reason!);
        PostedAt = by.At;
    }
}
