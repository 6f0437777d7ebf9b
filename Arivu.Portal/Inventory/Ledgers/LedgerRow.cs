using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Ledgers;

/// <summary>A line of the ledger.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Move">What happened.</param>
/// <param name="OnHandChange">Pieces added to the shelf.</param>
/// <param name="ReservedChange">Pieces newly promised.</param>
/// <param name="OnHandAfter">Pieces of the batch on the shelf afterwards.</param>
/// <param name="ReservedAfter">Pieces of the batch promised afterwards.</param>
/// <param name="Reference">The paper behind it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actor">Who.</param>
/// <param name="Kind">What kind of adjustment; null for other moves.</param>
/// <param name="Balance">Pieces of the product on hand afterwards, all batches together.</param>
public sealed record LedgerRow(
    Guid Id, DateTime At, string Batch, StockMove Move, int OnHandChange, int ReservedChange, int OnHandAfter, int ReservedAfter, string Reference, string? Reason, string Actor, AdjustmentKind? Kind, int Balance)
{
    /// <summary>Whether the paper behind it is an order.</summary>
    public bool IsOfOrder => Move is StockMove.Reserved or StockMove.Released or StockMove.Dispatched or StockMove.Returned;

    /// <summary>The page of the paper behind it; null where it has none. A supplier's own number may look like one of ours.</summary>
    public string? Href => Move switch
    {
        _ when IsOfOrder => $"/orders/{Reference}",
        StockMove.Received when Receiving.GoodsReceipt.NumberIn(Reference) is { } receipt => $"/inventory/receipts/{receipt}",
        StockMove.Adjusted or StockMove.SentAway or StockMove.TakenOver or StockMove.KeptBack => StockNumbers.PageOf(Reference),
        _ => null,
    };

    /// <summary>The pieces it is about: on the shelf, or promised where the shelf did not move.</summary>
    public int Pieces => OnHandChange != 0 ? OnHandChange : ReservedChange;
}

/// <summary>A product's ledger with what it can be asked for.</summary>
/// <param name="Rows">A page, newest first.</param>
/// <param name="People">Everybody who moved this product: as the ledger writes them, and by name.</param>
/// <param name="Asked">What was asked for.</param>
public sealed record ProductLedger(Page<LedgerRow> Rows, IReadOnlyList<LedgerPerson> People, LedgerFilter Asked);

/// <summary>Somebody who moved stock.</summary>
/// <param name="Actor">As the ledger writes it.</param>
/// <param name="Name">As people know them.</param>
public sealed record LedgerPerson(string Actor, string Name);

/// <summary>What came and went of a product in a day or week.</summary>
/// <param name="Start">The day, or the week's Monday.</param>
/// <param name="In">Pieces received, returned and found.</param>
/// <param name="Out">Pieces sent and written off.</param>
/// <param name="Between">Pieces sent from one warehouse to another: neither.</param>
public sealed record MovedPieces(DateOnly Start, int In, int Out, int Between = 0);
