using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>What moved a batch.</summary>
public enum StockMove
{
    /// <summary>Goods came in.</summary>
    Received,

    /// <summary>Pieces were promised to an order.</summary>
    Reserved,

    /// <summary>A promise was given up.</summary>
    Released,

    /// <summary>Promised pieces left with a shipment.</summary>
    Dispatched,

    /// <summary>Pieces came back from a retailer.</summary>
    Returned,

    /// <summary>The count was corrected: damage, theft, found, sample.</summary>
    Adjusted,

    /// <summary>Pieces left for another warehouse.</summary>
    SentAway,

    /// <summary>Pieces came from another warehouse.</summary>
    TakenOver,

    /// <summary>The batch was kept back: quarantine or recall.</summary>
    KeptBack,

    /// <summary>The batch was let go again.</summary>
    LetGo,
}

/// <summary>One line of the stock ledger. Append-only: the sum of a batch's lines is the batch.</summary>
public sealed class StockEntry : IAppendOnly
{
    private StockEntry(Guid id) => Id = id;

    /// <summary>Time-ordered.</summary>
    public Guid Id { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; private set; }

    /// <summary>The batch's how-manieth line, from 1: keys made within one millisecond have no order.</summary>
    public int Step { get; private set; }

    /// <summary>What happened.</summary>
    public StockMove Move { get; private set; }

    /// <summary>Pieces added to the shelf; negative for pieces that left.</summary>
    public int OnHandChange { get; private set; }

    /// <summary>Pieces newly promised; negative for promises given up or kept.</summary>
    public int ReservedChange { get; private set; }

    /// <summary>Pieces on the shelf afterwards.</summary>
    public int OnHandAfter { get; private set; }

    /// <summary>Pieces promised afterwards.</summary>
    public int ReservedAfter { get; private set; }

    /// <summary>The paper behind it: an order's number, a supplier's bill.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Why, where the move itself does not say it.</summary>
    public string? Reason { get; private set; }

    /// <summary>What kind of adjustment; null for other moves.</summary>
    public AdjustmentKind? Kind { get; private set; }

    /// <summary>What a piece of the batch costs after this line, where the line says it (goods that came in with a cost). For administrators.</summary>
    public Money? CostAfter { get; private set; }

    /// <summary>Who did it.</summary>
    public string Actor { get; private set; } = "";

    internal static StockEntry Of(Batch batch, StockMove move, int onHand, int reserved, StockNote note) => new(Guid.CreateVersion7())
    {
        At = note.At,
        ProductId = batch.ProductId,
        Batch = batch,
        BatchId = batch.Id,
        Step = batch.Moves,
        Move = move,
        OnHandChange = onHand,
        ReservedChange = reserved,
        OnHandAfter = batch.OnHand,
        ReservedAfter = batch.Reserved,
        Reference = note.Reference,
        Reason = note.Reason,
        Actor = note.Actor,
    };

    internal StockEntry Of(AdjustmentKind kind)
    {
        Kind = kind;
        return this;
    }

    internal StockEntry Costing(Money? after)
    {
        CostAfter = after;
        return this;
    }

    // A new batch gets its key when it is saved; the ledger line follows it.
    internal Batch? Batch { get; private set; }
}

/// <summary>Who moved stock, when, on which paper and why.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Reference">The paper behind it, at most 80 characters.</param>
/// <param name="Reason">Why, at most 200 characters.</param>
public sealed record StockNote(DateTime At, string Actor, string Reference, string? Reason = null)
{
    /// <summary>Longest reference: a number of the house and the paper of the other side.</summary>
    public const int ReferenceLength = 80;

    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 200;
}
