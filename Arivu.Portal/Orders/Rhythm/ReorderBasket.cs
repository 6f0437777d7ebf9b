using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Rhythm;

/// <summary>A proposed basket as the person has changed it: due products as proposed, others by choice.</summary>
/// <param name="list">What is proposed.</param>
/// <param name="changed">Pieces that the person chose, by SKU.</param>
internal sealed class ReorderBasket(ReorderList list, IReadOnlyDictionary<string, int> changed)
{
    private readonly HashSet<string> _due = [.. list.Due.Select(line => line.Sku)];

    /// <summary>Lines with pieces, in their order.</summary>
    public IReadOnlyList<(ReorderLine Line, int Pieces)> Chosen => [.. list.Due.Concat(list.Soon).Select(line => (line, PiecesOf(line))).Where(chosen => chosen.Item2 > 0)];

    /// <summary>Pieces of a line.</summary>
    public int PiecesOf(ReorderLine line) => changed.TryGetValue(line.Sku, out var pieces) ? pieces : _due.Contains(line.Sku) ? line.Proposed : 0;

    /// <summary>What they cost, GST included.</summary>
    public Money Total => new(Chosen.Sum(chosen => chosen.Line.Price.Of(chosen.Pieces).Paise));

    /// <summary>What stays with the store when it sells them at the MRP.</summary>
    public Money Earns => new(Chosen.Sum(chosen => ((chosen.Line.Price.Mrp * chosen.Pieces) - chosen.Line.Price.Of(chosen.Pieces)).Paise));

    /// <summary>What the cart is asked for.</summary>
    public IReadOnlyList<CartWish> Wishes => [.. Chosen.Select(chosen => new CartWish(chosen.Line.Sku, chosen.Pieces))];
}
