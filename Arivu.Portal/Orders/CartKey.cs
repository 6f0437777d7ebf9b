using System.Globalization;

namespace Arivu.Portal.Orders;

/// <summary>A product may stand in a cart or on an order twice: at its usual price, and from a short-dated offer. This tells the two apart.</summary>
internal static class CartKey
{
    /// <summary>The SKU, with the offer's key behind it where there is one.</summary>
    public static string Of(string sku, int? offer) => offer is > 0 and var id ? string.Create(CultureInfo.InvariantCulture, $"{sku}-offer-{id}") : sku;
}
