namespace Arivu.Portal.Orders;

/// <summary>What a shop puts in its cart: a product at its usual price, or from a short-dated offer.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Offer">The offer; <see cref="CartLine.NoOffer"/> for the usual price.</param>
/// <param name="ShipTo">The branch it goes to; <see cref="CartLine.UsualBranch"/> for the cart's own.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct CartChoice(string Sku, int Offer = CartLine.NoOffer, string ShipTo = CartLine.UsualBranch)
{
    /// <summary>A product at its usual price.</summary>
    public static implicit operator CartChoice(string sku) => FromString(sku);

    /// <summary>A product at its usual price.</summary>
    public static CartChoice FromString(string sku) => new(sku);
}
