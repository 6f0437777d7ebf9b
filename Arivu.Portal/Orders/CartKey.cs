using System.Globalization;

namespace Arivu.Portal.Orders;

/// <summary>A product may stand in a cart or on an order twice: at its usual price, and from a short-dated offer. This tells the two apart.</summary>
internal static class CartKey
{
    /// <summary>The SKU, with the offer's key and the branch behind it where there are such.</summary>
    /// <param name="sku">The product.</param>
    /// <param name="offer">The offer; null or 0 for none.</param>
    /// <param name="shipTo">The branch; null or empty for the cart's own.</param>
    public static string Of(string sku, int? offer, string? shipTo) => string.IsNullOrEmpty(shipTo) ? Of(sku, offer) : $"{Of(sku, offer)}-to-{shipTo}";

    /// <summary>The SKU, with the offer's key behind it where there is one.</summary>
    public static string Of(string sku, int? offer) => offer is > 0 and var id ? string.Create(CultureInfo.InvariantCulture, $"{sku}-offer-{id}") : sku;
}
