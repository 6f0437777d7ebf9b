using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Goods that came in together, on one paper. It is written once and stands: what is wrong with it is corrected by adjustments.</summary>
public sealed class GoodsReceipt : IAppendOnly, IAudited
{
    /// <summary>Longest reference of the supplier's paper.</summary>
    public const int ReferenceLength = 60;

    private readonly List<GoodsReceiptLine> _lines = [];

    private GoodsReceipt(Guid id) => Id = id;

    internal GoodsReceipt(Guid id, string number, GoodsAtDoor delivery, Signature by)
        : this(id)
    {
        (Number, At, Actor) = (number, by.At, by.Actor);
        (Reference, Supplier, WarehouseId) = (delivery.Reference, delivery.Supplier, delivery.WarehouseId);
        (OrderId, OrderNumber) = (delivery.Order?.Id, delivery.Order?.Number);
    }

    /// <summary>The key: that of the draft it was posted from, so that a repeated press finds it.</summary>
    public Guid Id { get; private set; }

    /// <summary>GR-2627-0001, unique.</summary>
    public string Number { get; private set; } = "";

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who took the goods in.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>The supplier's bill or delivery note.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Who sent the goods; null where nobody noted it.</summary>
    public string? Supplier { get; private set; }

    /// <summary>Where they lie.</summary>
    public int WarehouseId { get; private set; } = Warehouse.Main;

    /// <summary>The order they belong to; null for goods without one.</summary>
    public Guid? OrderId { get; private set; }

    /// <summary>The order's number.</summary>
    public string? OrderNumber { get; private set; }

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<GoodsReceiptLine> Lines => _lines;

    /// <inheritdoc />
    public string AuditKey => Number;

    internal void Add(GoodsReceiptLine line) => _lines.Add(line);

    /// <summary>How the ledger names a receipt: its number and the supplier's paper.</summary>
    internal static string InLedger(string number, string reference) => $"{number}, {reference}";

    /// <summary>The receipt that a line of the ledger names; null for papers that are older than receipts.</summary>
    internal static string? NumberIn(string reference) => reference.Split(',')[0] is { Length: > 3 } number && number.StartsWith("GR-", StringComparison.Ordinal) && number[3..].All(c => char.IsAsciiDigit(c) || c == '-') ? number : null;
}

/// <summary>Pieces of one batch on a receipt.</summary>
public sealed class GoodsReceiptLine : IAppendOnly
{
    private GoodsReceiptLine(Guid id) => Id = id;

    internal GoodsReceiptLine(Guid receiptId, int position, ArrivedGoods goods)
        : this(Guid.CreateVersion7())
    {
        (ReceiptId, Position) = (receiptId, position);
        (ProductId, Sku, Name) = (goods.Product.Id, goods.Product.Sku, goods.Product.Name);
        (Batch, BatchId, BatchNumber, Manufactured, Expires) = (goods.Batch, goods.Batch.Id, goods.Batch.Number, goods.Batch.Manufactured, goods.Batch.Expires);
        (Quantity, UnitCost, OrderLineId, EntryId) = (goods.Entry.OnHandChange, goods.UnitCost, goods.OrderLineId, goods.Entry.Id);
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The receipt.</summary>
    public Guid ReceiptId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Its code.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>Its name on that day.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The batch.</summary>
    public int BatchId { get; private set; }

    /// <summary>The maker's number.</summary>
    public string BatchNumber { get; private set; } = "";

    /// <summary>Made on this day.</summary>
    public DateOnly Manufactured { get; private set; }

    /// <summary>The last day it may be sold.</summary>
    public DateOnly Expires { get; private set; }

    /// <summary>Pieces.</summary>
    public int Quantity { get; private set; }

    /// <summary>What a piece cost, without GST; for administrators. Null where nobody noted it.</summary>
    public Money? UnitCost { get; private set; }

    /// <summary>The order's line they belong to; null for goods without an order.</summary>
    public Guid? OrderLineId { get; private set; }

    /// <summary>The ledger line that took them in.</summary>
    public Guid EntryId { get; private set; }

    // A new batch gets its key when it is saved; the line follows it.
    internal Batch? Batch { get; private set; }
}
