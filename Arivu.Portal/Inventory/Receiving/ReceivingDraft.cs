using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>
/// What somebody scans and types at the door, saved at every change: a lost connection or a restart loses nothing. One of a
/// person for each order and one for goods without an order; posting turns it into a <see cref="GoodsReceipt"/>.
/// </summary>
public sealed class ReceivingDraft : Aggregate
{
    /// <summary>The most rows.</summary>
    public const int MostRows = 200;

    private readonly List<ReceivingRow> _rows = [];

    private ReceivingDraft(Guid id) => Id = id;

    /// <summary>The key; the receipt's later.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>The order that is received; empty for goods without one.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>Where the goods are put.</summary>
    public int WarehouseId { get; private set; } = Warehouse.Main;

    /// <summary>Who sent them.</summary>
    public string? Supplier { get; private set; }

    /// <summary>The supplier's bill or delivery note.</summary>
    public string? Reference { get; private set; }

    /// <summary>Whether a scan adds a piece; otherwise it adds a case.</summary>
    public bool ByPiece { get; private set; }

    /// <summary>When something was last scanned or typed, in UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>The rows in order of scanning.</summary>
    public IReadOnlyList<ReceivingRow> Rows => _rows;

    /// <inheritdoc />
    public override string Stream => $"receiving-{Id:N}";

    /// <summary>Begins one.</summary>
    public static ReceivingDraft Begin(string actor, ReplenishmentOrder? order, DateTime at) => new(Guid.CreateVersion7())
    {
        Actor = actor,
        OrderNumber = order?.Number ?? "",
        WarehouseId = order?.WarehouseId ?? Warehouse.Main,
        Supplier = order?.SupplierName,
        ChangedAt = at,
    };

    /// <summary>A scan: more of the row that fits, or a row of its own.</summary>
    /// <param name="goods">The product and what else its code says.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBrokenException">There are too many rows.</exception>
    public ReceivingRow Scan(ScannedGoods goods, DateTime at)
    {
        ChangedAt = at;
        var left = goods.Outstanding - _rows.Where(r => r.ProductId == goods.ProductId).Sum(r => (long)(r.Quantity ?? 0));
        var step = (int)Math.Min(ByPiece ? 1 : goods.CaseSize, left is > 0 and var pieces ? pieces : int.MaxValue);
        var row = _rows.LastOrDefault(r => r.ProductId == goods.ProductId && (goods.Batch is null || r.Batch is null || r.Batch == goods.Batch));
        if (row is not null)
        {
            row.More(goods, step);
            return row;
        }

        return Add(new ReceivingRow(Id, NextPosition(), goods, step));
    }

    /// <summary>A row that is filled in already, from a file.</summary>
    /// <returns>False where a row of the product and batch stands already: nothing is doubled.</returns>
    /// <exception cref="RuleBrokenException">There are too many rows.</exception>
    public bool Fill(int product, IncomingGoods goods, bool withCost, DateTime at)
    {
        ChangedAt = at;
        if (_rows.Exists(r => r.ProductId == product && r.Batch == goods.CleanBatch))
        {
            return false;
        }

        Add(new ReceivingRow(Id, NextPosition(), new ScannedGoods(product, 1), 0)).Note(goods, withCost);
        return true;
    }

    /// <summary>A row for another batch of the same product, with nothing typed yet.</summary>
    /// <exception cref="RuleBrokenException">There are too many rows.</exception>
    public void AnotherBatch(Guid row, DateTime at)
    {
        ChangedAt = at;
        if (_rows.Find(r => r.Id == row) is { } of)
        {
            Add(new ReceivingRow(Id, NextPosition(), of));
        }
    }

    /// <summary>What is typed in a row.</summary>
    public void Note(Guid row, IncomingGoods typed, bool withCost, DateTime at)
    {
        ChangedAt = at;
        _rows.Find(r => r.Id == row)?.Note(typed, withCost);
    }

    /// <summary>What is typed above the rows.</summary>
    public void Note(ReceivingHead head, DateTime at) =>
        (Supplier, Reference, WarehouseId, ByPiece, ChangedAt) = (head.Supplier, head.Reference, OrderNumber.Length > 0 ? WarehouseId : head.WarehouseId, head.ByPiece, at);

    /// <summary>Takes a row out.</summary>
    public void TakeOut(Guid row, DateTime at)
    {
        ChangedAt = at;
        _rows.RemoveAll(r => r.Id == row);
    }

    /// <summary>The goods are received without the order.</summary>
    public void LetOrderGo(DateTime at) => (OrderNumber, ChangedAt) = ("", at);

    /// <summary>Takes the rows of another draft over.</summary>
    /// <exception cref="RuleBrokenException">There are too many rows.</exception>
    public void TakeOver(ReceivingDraft other, DateTime at)
    {
        ChangedAt = at;
        foreach (var row in other.Rows)
        {
            Add(new ReceivingRow(Id, NextPosition(), row, whole: true));
        }
    }

    private int NextPosition() => _rows.Count == 0 ? 1 : _rows.Max(r => r.Position) + 1;

    private ReceivingRow Add(ReceivingRow row)
    {
        if (_rows.Count >= MostRows)
        {
            throw new RuleBrokenException("{0} rows are the most of one receipt. Post these first.", MostRows) { Code = "quantity" };
        }

        _rows.Add(row);
        return row;
    }
}

/// <summary>What is typed above the rows.</summary>
/// <param name="Supplier">Who sent the goods.</param>
/// <param name="Reference">The supplier's bill or delivery note.</param>
/// <param name="WarehouseId">Where they are put; an order says it itself.</param>
/// <param name="ByPiece">Whether a scan adds a piece instead of a case.</param>
public sealed record ReceivingHead(string? Supplier, string? Reference, int WarehouseId, bool ByPiece);
