using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>A product that nobody wants to be reminded of for a while.</summary>
public sealed class ReplenishmentSnooze
{
    internal ReplenishmentSnooze(int productId) => ProductId = productId;

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>It is suggested again on this day (IST).</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Who wanted so.</summary>
    public string Actor { get; private set; } = "";

    internal void Sleep(DateOnly until, Signature by) => (Until, Actor) = (until, by.Actor);
}

/// <summary>An order of more goods changed, or what is suggested did; the team hears it.</summary>
/// <param name="Number">Which; empty where it is about suggestions only.</param>
public sealed record ReplenishmentChanged(string Number) : ILiveHint
{
    /// <summary>Nobody's: no retailer has this key.</summary>
    public int? ForRetailer => 0;
}
