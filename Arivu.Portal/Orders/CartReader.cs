using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Orders;

/// <summary>
/// The cart in short, read once for all parts of a page and again when it changed on any screen of the shop. Parts follow
/// <see cref="CartChanged"/> to draw themselves anew; the prerendered page hands it to its circuit.
/// </summary>
public sealed class CartReader : IDisposable
{
    private const int MostHanded = 40; // a circuit begins with 32 KB at most, for all that a page hands over
    private readonly SharedReading<CartBrief> _cart;
    private readonly IDisposable _heard;

    /// <summary>Listens as long as the page's scope lives.</summary>
    public CartReader(CartQueries carts, LiveFeed feed)
    {
        _cart = new SharedReading<CartBrief>(carts.BriefAsync);
        _heard = feed.On<CartChanged>(_ => _cart.Forget());
    }

    /// <summary>Kept from the prerendered page, so that the circuit does not ask again; a large cart is not.</summary>
    [PersistentState]
    public CartBrief? Known
    {
        get => _cart.Known is { Lines.Count: <= MostHanded } small ? small : null;
        set => _cart.Known = value;
    }

    /// <summary>The cart as it stands.</summary>
    public Task<CartBrief> ReadAsync() => _cart.ReadAsync();

    /// <inheritdoc />
    public void Dispose()
    {
        _heard.Dispose();
        _cart.Dispose();
    }
}
