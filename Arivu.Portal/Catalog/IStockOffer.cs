namespace Arivu.Portal.Catalog;

/// <summary>
/// Says how much of a product the asker may have. The catalogue's answers carry that number, and only the room above that knows
/// promises and freshness can tell it.
/// </summary>
public interface IStockOffer
{
    /// <summary>Pieces that can be promised to the asker; none for what is not listed.</summary>
    /// <param name="productIds">The products.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyDictionary<int, int>> PiecesAsync(IReadOnlyCollection<int> productIds, CancellationToken cancel);
}
