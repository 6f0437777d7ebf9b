using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Pieces of one batch on a transfer.</summary>
public sealed class TransferLine
{
    private TransferLine(Guid id) => Id = id;

    internal TransferLine(Guid id, Guid transferId, int position, Batch batch, string sku, string name, int quantity)
        : this(id)
    {
        (TransferId, Position, ProductId, Sku, Name) = (transferId, position, batch.ProductId, sku, name);
        (FromBatchId, Batch, Manufactured, Expires) = (batch.Id, batch.Number, batch.Manufactured, batch.Expires);
        Quantity = quantity > 0 ? quantity : throw new RuleBrokenException("A quantity is at least 1.") { Code = "quantity" };
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The transfer.</summary>
    public Guid TransferId { get; private set; }

    /// <summary>Its place, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>The product's code, as it was.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The product's name, as it was.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The batch where it is sent from.</summary>
    public int FromBatchId { get; private set; }

    /// <summary>The batch where it arrived; null until then.</summary>
    public int? ToBatchId { get; private set; }

    /// <summary>The batch's number.</summary>
    public string Batch { get; private set; } = "";

    /// <summary>Made on this day.</summary>
    public DateOnly Manufactured { get; private set; }

    /// <summary>The last day it may be sold.</summary>
    public DateOnly Expires { get; private set; }

    /// <summary>Pieces asked for, and sent.</summary>
    public int Quantity { get; private set; }

    /// <summary>Pieces that arrived; null until somebody counted them.</summary>
    public int? Received { get; private set; }

    /// <summary>What became of the rest; null when all arrived.</summary>
    public AdjustmentKind? Kind { get; private set; }

    /// <summary>Why the rest did not arrive, in words.</summary>
    public string? Reason { get; private set; }

    /// <summary>Pieces that were sent and did not arrive; none before it was received.</summary>
    public int Lost => Received is { } received ? Quantity - received : 0;

    internal Batch? ToBatch { get; private set; }

    /// <summary>The whole line is taken over at the other end, and what is missing is written off there: so the ledger says how it got lost.</summary>
    internal void Arrive(Shelf shelf, Batch to, Money? costAfter, Arrival arrived)
    {
        shelf.TakeOver(to, Quantity, costAfter);
        (ToBatch, Received) = (to, arrived.Received);
        if (Lost > 0)
        {
            (Kind, Reason) = (arrived.Kind, arrived.Reason);
            shelf.Correct(to, -Lost, arrived.Kind, arrived.Reason);
        }
    }
}

/// <summary>What arrived of one line.</summary>
/// <param name="Received">Pieces, none to all.</param>
/// <param name="Kind">What became of the rest.</param>
/// <param name="Reason">Why the rest did not arrive.</param>
internal sealed record Arrival(int Received, AdjustmentKind Kind, string Reason);
