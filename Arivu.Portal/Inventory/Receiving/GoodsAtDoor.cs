using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Goods at the door: who brought them, on which paper, and what they are. Checked already by <see cref="GoodsRules"/>.</summary>
internal sealed record GoodsAtDoor
{
    /// <summary>The receipt's key, the same however often it is tried.</summary>
    public required Guid Id { get; init; }

    /// <summary>The supplier's bill or delivery note.</summary>
    public required string Reference { get; init; }

    /// <summary>The goods, a batch each.</summary>
    public required IReadOnlyList<IncomingGoods> Goods { get; init; }

    /// <summary>Who sent them.</summary>
    public string? Supplier { get; init; }

    /// <summary>Where they are put.</summary>
    public int WarehouseId { get; init; } = Warehouse.Main;

    /// <summary>The order they belong to, its row held; null for goods without one.</summary>
    public ReplenishmentOrder? Order { get; init; }

    /// <summary>More than was ordered is wanted, too.</summary>
    public bool AcceptMore { get; init; }

    /// <summary>Whether fields are named by their row: <c>Lines[2].Batch</c>.</summary>
    public bool InRows { get; init; }

    /// <summary>One batch that is typed alone, beside a list or over the API.</summary>
    public static GoodsAtDoor Of(ReceiptDraft draft) => new() { Id = Guid.CreateVersion7(), Reference = draft.Reference!.Trim(), Goods = [draft] };

    /// <summary>How a field of a row is named in messages.</summary>
    public string FieldOf(int row, string name) => InRows ? $"Lines[{row}].{name}" : name;
}

/// <summary>Goods that stand on the shelf now.</summary>
internal sealed record ArrivedGoods(ReceivedProduct Product, Batch Batch, StockEntry Entry, Money? UnitCost, Guid? OrderLineId);

/// <summary>What must be known of a product to take it in.</summary>
internal sealed record ReceivedProduct(int Id, string Sku, string Name, int ShelfLifeDays);

/// <summary>What is wrong with goods at the door, gathered so that all of it is said at once.</summary>
internal sealed class DoorFaults(GoodsAtDoor delivery)
{
    private readonly Dictionary<string, string[]> _errors = new(StringComparer.Ordinal);

    /// <summary>Something is wrong with a field of a row; the first thing said about a field stays.</summary>
    public void Add(int row, string field, string message) => _errors.TryAdd(delivery.FieldOf(row, field), [message]);

    /// <summary>Whether something is wrong so far.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>Says all of it.</summary>
    /// <exception cref="BadInputException">Something is wrong.</exception>
    public void Throw()
    {
        if (Any)
        {
            throw new BadInputException(_errors);
        }
    }

    /// <summary>What was found, as a broken rule beside its fields.</summary>
    public RuleBrokenException AsRule(string sentence, string code) => new(sentence) { Code = code, Errors = _errors };
}
