using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>Pieces of a product that somebody wants in the cart, with others.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">Pieces; several wishes for one product are added up.</param>
/// <param name="Offer">A short-dated offer; <see cref="CartLine.NoOffer"/> for the usual price.</param>
public sealed record CartWish(string Sku, int Quantity, int Offer = CartLine.NoOffer);

/// <summary>What becomes of pieces that stand in the cart already.</summary>
public enum CartMerge
{
    /// <summary>The new pieces come on top of them: a list that somebody typed.</summary>
    OnTop,

    /// <summary>They count: the cart holds at least what is wished. Asking twice orders nothing twice.</summary>
    AtLeast,
}

/// <summary>Why a wish did not come into the cart.</summary>
public enum CartFault
{
    /// <summary>No product has this SKU.</summary>
    Unknown,

    /// <summary>It is not sold any more, or the short-dated offer is over.</summary>
    NotSold,

    /// <summary>The pieces are none, fewer than the least, no full packs, or more than one order takes.</summary>
    Quantity,

    /// <summary>The cart holds as many products as one order takes.</summary>
    CartFull,
}

/// <summary>A wish that did not come into the cart.</summary>
/// <param name="Index">Which of the wishes, from 0.</param>
/// <param name="Sku">The product as it was named.</param>
/// <param name="Name">Its name; null when nobody knows it.</param>
/// <param name="Fault">What kind of reason.</param>
/// <param name="Why">The reason in words.</param>
/// <param name="Instead">The nearest quantity that can be ordered; null where no quantity helps.</param>
public sealed record CartRefusal(int Index, string Sku, string? Name, CartFault Fault, string Why, int? Instead);

/// <summary>A product that came into the cart.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Name">Its name.</param>
/// <param name="Added">Pieces that came.</param>
/// <param name="Pieces">Pieces in the cart now.</param>
public sealed record CartAddition(string Sku, string Name, int Added, int Pieces);

/// <summary>What became of many wishes.</summary>
/// <param name="Added">The good ones, product by product in the order of the wishes.</param>
/// <param name="Refused">The others, in the order of the wishes.</param>
/// <param name="Before">Each product that changed as it stood, for undoing (<see cref="CartService.UndoManyAsync"/>).</param>
public sealed record CartManyAnswer(IReadOnlyList<CartAddition> Added, IReadOnlyList<CartRefusal> Refused, IReadOnlyList<CartBefore> Before);

/// <summary>A product of the cart before many wishes came in.</summary>
/// <param name="Sku">The product's code.</param>
/// <param name="ProductId">The product.</param>
/// <param name="OfferId">The short-dated offer; <see cref="CartLine.NoOffer"/> for the usual price.</param>
/// <param name="Pieces">Pieces it had; 0 when it was not there.</param>
/// <param name="PriceSeen">The price that was seen then.</param>
/// <param name="Left">Pieces that the wishes left: undoing leaves alone what changed since.</param>
public sealed record CartBefore(string Sku, int ProductId, int OfferId, int Pieces, Money PriceSeen, int Left);
