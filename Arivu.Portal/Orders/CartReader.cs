using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>
/// The cart in short, read once for all parts of a page and again when it changed on any screen of the shop. Parts follow
/// <see cref="CartChanged"/> to draw themselves anew; whoever asks first reads for all.
/// </summary>
public sealed class CartReader : IDisposable
{
    private readonly CartQueries _carts;
    private readonly IDisposable _heard;
    private readonly CancellationTokenSource _gone = new();
    private volatile Task<CartBrief>? _kept;

    /// <summary>Listens as long as the page's scope lives.</summary>
    public CartReader(CartQueries carts, LiveFeed feed) => (_carts, _heard) = (carts, feed.On<CartChanged>(_ => _kept = null));

    /// <summary>The cart as it stands.</summary>
    public Task<CartBrief> ReadAsync()
    {
        // A reading that failed is nobody's answer: the next one asks again.
        if (_kept is not { IsFaulted: false, IsCanceled: false } kept)
        {
            _kept = kept = _carts.BriefAsync(_gone.Token);
        }

        return kept;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _heard.Dispose();
        _gone.Cancel();
        _gone.Dispose();
    }
}
