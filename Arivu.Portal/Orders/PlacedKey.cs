using Arivu.Portal.Data;

namespace Arivu.Portal.Orders;

/// <summary>A request that placed an order, remembered for <see cref="DaysKept"/> days: the same key and body is answered with the same order.</summary>
public sealed class PlacedKey : IOwnedByRetailer
{
    /// <summary>Longest key.</summary>
    public const int KeyLength = 100;

    /// <summary>How long it is remembered, in days.</summary>
    public const int DaysKept = 30;

    internal PlacedKey(int retailerId, string key, string bodyHash, string orderNumbers, DateTime at) =>
        (RetailerId, Key, BodyHash, OrderNumbers, At) = (retailerId, key, bodyHash, orderNumbers, at);

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The caller's key: one for each try of a person to place an order.</summary>
    public string Key { get; private set; }

    /// <summary>SHA-256 of what was asked, in hexadecimal: the same key with another body is refused.</summary>
    public string BodyHash { get; private set; }

    /// <summary>The answer: the order's number, or those of a cart's branches with blanks between them.</summary>
    public string OrderNumbers { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; private set; }
}
