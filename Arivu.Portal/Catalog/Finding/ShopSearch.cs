using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog.Finding;

/// <summary>
/// The search that forgives: typos, other spellings, other names, Tamil and Hindi script, SKUs and barcodes. It finds what shops
/// can order.
/// </summary>
public sealed class ShopSearch(ShopQueries shop)
{
    /// <summary>The products that fit best, best first.</summary>
    /// <param name="typed">What was typed or scanned.</param>
    /// <param name="take">The most products of the answer.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<IReadOnlyList<ShopRow>> FindAsync(string typed, int take, CancellationToken cancel) => (await OpenAsync(cancel)).Find(typed, take);

    /// <summary>Other products that a shop may take instead of this one; none for what it cannot order.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<IReadOnlyList<ShopRow>> LikeAsync(string sku, int take, CancellationToken cancel) => (await OpenAsync(cancel)).Like(sku, take);

    /// <summary>The shop as it is now, to look many words up in it without asking the database again.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public Task<ShopFinder> OpenAsync(CancellationToken cancel) => shop.FinderAsync(cancel);
}
