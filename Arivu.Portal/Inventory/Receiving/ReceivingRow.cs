using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>A row of a draft: pieces of one batch, as far as it is known.</summary>
public sealed class ReceivingRow
{
    private ReceivingRow(Guid id) => Id = id;

    internal ReceivingRow(Guid draftId, int position, ScannedGoods goods, int quantity)
        : this(Guid.CreateVersion7())
    {
        (DraftId, Position, ProductId, Quantity) = (draftId, position, goods.ProductId, quantity);
        (Batch, Manufactured, Expires) = (goods.Batch, goods.Manufactured, goods.Expires);
    }

    internal ReceivingRow(Guid draftId, int position, ReceivingRow of, bool whole = false)
        : this(Guid.CreateVersion7())
    {
        (DraftId, Position, ProductId, UnitCost) = (draftId, position, of.ProductId, of.UnitCost);
        if (whole)
        {
            (Quantity, Batch, Manufactured, Expires) = (of.Quantity, of.Batch, of.Manufactured, of.Expires);
        }
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The draft.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Pieces; null while nobody said.</summary>
    public int? Quantity { get; private set; }

    /// <summary>The maker's batch number.</summary>
    public string? Batch { get; private set; }

    /// <summary>Made on this day.</summary>
    public DateOnly? Manufactured { get; private set; }

    /// <summary>The last day it may be sold.</summary>
    public DateOnly? Expires { get; private set; }

    /// <summary>What a piece cost, without GST.</summary>
    public Money? UnitCost { get; private set; }

    internal void More(ScannedGoods goods, int step)
    {
        Quantity = (int)Math.Min((long)(Quantity ?? 0) + step, ReceiptRules.MostPieces);
        (Batch, Manufactured, Expires) = (Batch ?? goods.Batch, Manufactured ?? goods.Manufactured, Expires ?? goods.Expires);
    }

    internal void Note(IncomingGoods typed, bool withCost)
    {
        (Quantity, Manufactured, Expires) = (typed.Quantity, typed.Manufactured, typed.Expires);
        Batch = typed.CleanBatch.Length == 0 ? null : Texts.Line(typed.CleanBatch, Inventory.Batch.MaxNumberLength);
        UnitCost = withCost ? typed.UnitCost : UnitCost;
    }
}

/// <summary>A product that was scanned, and what else its code said.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="CaseSize">Pieces in a case.</param>
/// <param name="Outstanding">Pieces that the order still waits for; null without an order.</param>
/// <param name="Batch">The batch, where the code names it.</param>
/// <param name="Manufactured">Made on this day, where the code or the batch says it.</param>
/// <param name="Expires">The last day it may be sold, where the code or the batch says it.</param>
public sealed record ScannedGoods(int ProductId, int CaseSize, int? Outstanding = null, string? Batch = null, DateOnly? Manufactured = null, DateOnly? Expires = null);
