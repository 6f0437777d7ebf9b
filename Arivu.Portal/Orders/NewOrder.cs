using Arivu.Portal.Catalog;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Orders;

/// <summary>The form of an order that the team takes by telephone.</summary>
public sealed class NewOrder
{
    /// <summary>The shop's code.</summary>
    public string? Retailer { get; set; }

    /// <summary>The branch's code; empty for the usual one.</summary>
    public string ShipTo { get; set; } = "";

    /// <summary>The shop's own order number.</summary>
    public string? PurchaseOrder { get; set; }

    /// <summary>A remark.</summary>
    public string? Note { get; set; }

    /// <summary>Whether it may wait for approval above the credit limit.</summary>
    public bool AcceptHold { get; set; } = true;

    /// <summary>One for this form: pressing twice places one order.</summary>
    public required string Key { get; init; }

    /// <summary>The rows; empty ones are left out.</summary>
    public List<NewOrderLine> Lines { get; } = [];

    private List<int> Filled => [.. Lines.Index().Where(row => row.Item.IsFilled).Select(row => row.Index)];

    // The same product in two rows is one line of the order, where it first stands.
    private List<int> FirstRows => [.. Filled.DistinctBy(row => Lines[row].Key, StringComparer.OrdinalIgnoreCase)];

    /// <summary>What is asked of the portal; the same product in two rows is one line.</summary>
    public PlaceOrder ToWish() => new()
    {
        Retailer = Retailer,
        ShipTo = ShipTo,
        PurchaseOrder = PurchaseOrder,
        Note = Note,
        AcceptHold = AcceptHold,
        Key = Key,
        Lines = [.. FirstRows.Select(row => new PlaceLine(Lines[row].Key, PiecesOf(Lines[row].Key)))],
    };

    /// <summary>Messages about lines of the wish, as messages about the rows they were typed in.</summary>
    public Dictionary<string, string[]> OnRows(IReadOnlyDictionary<string, string[]> errors)
    {
        var rows = FirstRows;
        var named = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (path, messages) in errors)
        {
            var end = path.IndexOf(']', StringComparison.Ordinal);
            var line = end > 0 ? ListAddress.Number(path[(path.IndexOf('[', StringComparison.Ordinal) + 1)..end]) : null;
            named[line is { } index && index < rows.Count ? $"Lines[{rows[index]}]{path[(end + 1)..]}" : path] = messages;
        }

        return named;
    }

    private int PiecesOf(string sku) => (int)Math.Min(int.MaxValue, Lines.Where(l => string.Equals(l.Key, sku, StringComparison.OrdinalIgnoreCase)).Sum(l => (long)(l.Quantity ?? 0)));
}

/// <summary>One row of it.</summary>
public sealed class NewOrderLine
{
    /// <summary>What was typed: a SKU.</summary>
    public string? Sku { get; set; }

    /// <summary>Pieces.</summary>
    public int? Quantity { get; set; }

    /// <summary>The SKU without what surrounds it.</summary>
    public string Key => Sku?.Trim() ?? "";

    /// <summary>The pieces as far as they can be ordered of a product; a quantity that cannot counts nothing.</summary>
    public int Counted(ShelfProduct product) =>
        Quantity is { } pieces and <= OrderOffers.MostPieces && OrderQuantity.Accepts(pieces, product.MinimumQuantity, product.OrderMultiple) ? pieces : 0;

    /// <summary>Whether anything was typed.</summary>
    public bool IsFilled => Key.Length > 0 || Quantity is not null;
}
