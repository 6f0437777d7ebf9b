using Arivu.Portal.Catalog;
using Arivu.Portal.Catalog.Finding;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>What somebody typed into a field that finds products.</summary>
internal static class Typed
{
    /// <summary>The one product that is meant, and the pieces that were typed with it; null when several may be.</summary>
    public static (ShopRow Row, string Pieces)? Of(ShopFinder finder, string text)
    {
        var (said, pieces) = QuickText.Apart(text);
        if (said.Length == 0)
        {
            return null;
        }

        var found = finder.Find(said, 2);
        var row = finder.Coded(said) ?? found.FirstOrDefault(one => string.Equals(one.Product.Name, said, StringComparison.OrdinalIgnoreCase)) ?? (found is [var only] ? only : null);
        return row is null ? null : (row, pieces);
    }
}
