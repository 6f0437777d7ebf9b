using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>One product of an order of more goods.</summary>
public sealed class ReplenishmentLine
{
    private ReplenishmentLine(Guid id) => Id = id;

    internal ReplenishmentLine(Guid orderId, int position, ReplenishedGoods goods)
        : this(Guid.CreateVersion7())
    {
        (OrderId, Position) = (orderId, position);
        (ProductId, Sku, Name, CaseSize) = (goods.ProductId, goods.Sku, goods.Name, goods.CaseSize);
        (Quantity, UnitCost) = (goods.Quantity, goods.UnitCost);
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Its code.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>Its name when it was ordered.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Pieces in a case when it was ordered.</summary>
    public int CaseSize { get; private set; }

    /// <summary>Pieces ordered.</summary>
    public int Quantity { get; private set; }

    /// <summary>Pieces that came; may be more than was ordered.</summary>
    public int Received { get; private set; }

    /// <summary>What a piece is to cost, without GST; for administrators. Null where nobody noted it.</summary>
    public Money? UnitCost { get; private set; }

    /// <summary>Pieces that are still missing.</summary>
    public int Outstanding => Math.Max(0, Quantity - Received);

    internal void Receive(int pieces, bool acceptMore) => Received = pieces <= Outstanding || acceptMore
        ? checked(Received + pieces)
        : throw new RuleBrokenException("{0} pieces of {1} are waited for, {2} came.", Outstanding, Sku, pieces) { Code = "over-receipt" };
}

/// <summary>One entry of an order's timeline.</summary>
public sealed class ReplenishmentStep : IAppendOnly
{
    private ReplenishmentStep(Guid id) => Id = id;

    internal ReplenishmentStep(Guid orderId, int position, Signature by, ReplenishmentStepKind what, string? note)
        : this(Guid.CreateVersion7()) => (OrderId, Position, At, Actor, What, Note) = (orderId, position, by.At, by.Actor, what, note);

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>Its place on the timeline, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>What happened.</summary>
    public ReplenishmentStepKind What { get; private set; }

    /// <summary>Why, or the receipt's number.</summary>
    public string? Note { get; private set; }
}

/// <summary>What can happen to an order of more goods.</summary>
public enum ReplenishmentStepKind
{
    /// <summary>It was begun.</summary>
    Drafted,

    /// <summary>It was written anew.</summary>
    Revised,

    /// <summary>It went to the supplier.</summary>
    Ordered,

    /// <summary>A part of it came.</summary>
    PartlyReceived,

    /// <summary>The rest of it came.</summary>
    Received,

    /// <summary>The rest is not waited for.</summary>
    ClosedShort,

    /// <summary>It was called off.</summary>
    Cancelled,
}

/// <summary>How a timeline reads.</summary>
internal static class ReplenishmentStepWords
{
    /// <summary>What somebody did, after their name; a key of <see cref="InventoryWords"/>.</summary>
    public static string Verb(this ReplenishmentStepKind what) => what switch
    {
        ReplenishmentStepKind.Drafted => "began the order",
        ReplenishmentStepKind.Revised => "wrote it anew",
        ReplenishmentStepKind.Ordered => "marked it as ordered",
        ReplenishmentStepKind.PartlyReceived => "received a part",
        ReplenishmentStepKind.Received => "received the rest",
        ReplenishmentStepKind.ClosedShort => "closed it short",
        _ => "cancelled it",
    };

    /// <summary>Its picture.</summary>
    public static string Icon(this ReplenishmentStepKind what) => what switch
    {
        ReplenishmentStepKind.PartlyReceived or ReplenishmentStepKind.Received => "package",
        ReplenishmentStepKind.Ordered => "truck",
        ReplenishmentStepKind.ClosedShort or ReplenishmentStepKind.Cancelled => "close",
        _ => "replenish",
    };
}
