using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Orders;

/// <summary>How many orders wait for a decision: asked once for the rail and the menu, and again when an order changed.</summary>
public sealed class WaitingReader : IDisposable
{
    private readonly SharedReading<WaitingOrders> _waiting;
    private readonly IDisposable _heard;

    /// <summary>Listens as long as the page's scope lives.</summary>
    public WaitingReader(OrderQueries orders, LiveFeed feed)
    {
        _waiting = new SharedReading<WaitingOrders>(async cancel => new WaitingOrders(await orders.WaitingAsync(cancel)));
        _heard = feed.On<OrderChanged>(_ => _waiting.Forget());
    }

    /// <summary>Kept from the prerendered page, so that the circuit does not ask again.</summary>
    [PersistentState]
    public WaitingOrders? Known
    {
        get => _waiting.Known;
        set => _waiting.Known = value;
    }

    /// <summary>The number as it stands.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<WaitingOrders> ReadAsync() => _waiting.ReadAsync();

    /// <inheritdoc />
    public void Dispose()
    {
        _heard.Dispose();
        _waiting.Dispose();
    }
}

/// <summary>Orders that wait for a decision.</summary>
/// <param name="Count">How many.</param>
public sealed record WaitingOrders(int Count);
