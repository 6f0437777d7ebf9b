using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>What can be offered in the place of a short product: of the same shelf, there in full packs, the nearest in price.</summary>
/// <param name="products">The catalogue's products that could.</param>
/// <param name="free">What can be promised of them to the shop.</param>
internal sealed class CartSubstitutes(IReadOnlyList<ShelfProduct> products, IReadOnlyDictionary<int, Availability> free)
{
    // An order holds a product on one usual line: one that stands in for a line stands in for no other.
    private readonly HashSet<int> _given = [];

    /// <summary>Nothing is short.</summary>
    public static readonly CartSubstitutes None = new([], new Dictionary<int, Availability>());

    /// <summary>The products of the shelves of some short ones.</summary>
    public static IReadOnlyList<ShelfProduct> Near(IEnumerable<ShelfProduct> catalogue, IReadOnlyCollection<CartEntry> rows, IReadOnlyCollection<CartEntry> shorts)
    {
        var (shelves, inCart, chosen) = (shorts.Select(row => row.Product.CategoryId).ToHashSet(), rows.Select(row => row.Product.Id).ToHashSet(), shorts.Select(row => row.Line.SubstituteId).OfType<int>().ToHashSet());
        return [.. catalogue.Where(p => p.Active && !inCart.Contains(p.Id) && (chosen.Contains(p.Id) || shelves.Contains(p.CategoryId)))];
    }

    /// <summary>What takes the place of a line's missing pieces: the product the shop chose while it is there, or else the best; null when there is none.</summary>
    /// <param name="row">The line.</param>
    /// <param name="available">Pieces of its own product that it gets.</param>
    public ShelfProduct? Of(CartEntry row, int available)
    {
        var missing = row.Line.Quantity - Packs.Of(row.Product).Fitting(available);
        var fitting = products.Where(p => p.Id != row.Product.Id && !_given.Contains(p.Id) && new Packs(p.MinimumQuantity, p.OrderMultiple).Instead(missing, free.GetValueOrDefault(p.Id)?.Pieces ?? 0) >= Math.Min(missing, p.MinimumQuantity)).ToList();
        if (fitting.Find(p => p.Id == row.Line.SubstituteId) is { } chosen && _given.Add(chosen.Id))
        {
            return chosen;
        }

        return fitting.Where(p => p.CategoryId == row.Product.CategoryId)
            .OrderBy(p => Math.Abs(p.WholesalePrice.Paise - row.Product.WholesalePrice.Paise)).ThenBy(p => p.Id).FirstOrDefault();
    }

    /// <summary>A product that could stand in.</summary>
    public ShelfProduct Named(int productId) => products.Single(p => p.Id == productId);

    /// <summary>Pieces of a product that can be promised to the shop.</summary>
    public int PiecesOf(int productId) => free.GetValueOrDefault(productId)?.Pieces ?? 0;
}
