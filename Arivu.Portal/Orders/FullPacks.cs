namespace Arivu.Portal.Orders;

/// <summary>Which of several quantities of one product can be ordered together.</summary>
internal static class FullPacks
{
    /// <summary>
    /// A quantity of full packs is good alone. Those that are none are good where they make full packs together: 6 and 6 of a
    /// pack of 12. So a wrong line never spoils a right one of the same product.
    /// </summary>
    /// <param name="pieces">The quantities.</param>
    /// <param name="multiple">Pieces of a pack.</param>
    /// <returns>For each, whether it is good.</returns>
    public static IReadOnlyList<bool> Of(IReadOnlyList<int> pieces, int multiple)
    {
        var parts = pieces.Where(p => p > 0 && p % multiple != 0).Sum(p => (long)p);
        return [.. pieces.Select(p => p > 0 && (p % multiple == 0 || parts % multiple == 0))];
    }
}
