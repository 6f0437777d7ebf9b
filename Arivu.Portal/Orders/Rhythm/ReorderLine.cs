using Arivu.Portal.Catalog;

namespace Arivu.Portal.Orders.Rhythm;

/// <summary>A product that a store buys in a rhythm.</summary>
public sealed record ReorderLine
{
    /// <inheritdoc cref="Product.Sku" />
    public required string Sku { get; init; }

    /// <inheritdoc cref="ProductFacts.Name" />
    public required string Name { get; init; }

    /// <summary>The shelf's name.</summary>
    public required string Category { get; init; }

    /// <inheritdoc cref="Catalog.Category.Art" />
    public required string Art { get; init; }

    /// <inheritdoc cref="ProductFacts.Uqc" />
    public required string Uqc { get; init; }

    /// <inheritdoc cref="ProductFacts.NetQuantity" />
    public required int NetQuantity { get; init; }

    /// <inheritdoc cref="Product.PictureHash" />
    public string? PictureHash { get; init; }

    /// <inheritdoc cref="ProductFacts.CaseSize" />
    public required int CaseSize { get; init; }

    /// <inheritdoc cref="ProductFacts.MinimumQuantity" />
    public required int MinimumQuantity { get; init; }

    /// <inheritdoc cref="ProductFacts.OrderMultiple" />
    public required int OrderMultiple { get; init; }

    /// <summary>What a piece costs and earns today.</summary>
    public required ShopPrice Price { get; init; }

    /// <summary>How the store buys it.</summary>
    public required BuyingRhythm Rhythm { get; init; }

    /// <summary>Pieces that can be promised to the store.</summary>
    public required int Available { get; init; }

    /// <summary>Pieces in the cart already.</summary>
    public required int InCart { get; init; }

    /// <summary>The usual pieces in today's packs, and no more than there are; 0 when nothing can be ordered.</summary>
    public int Proposed => CartQuantity.Fitting(Math.Min(Available, Catalog.OrderQuantity.Nearest(Rhythm.UsualPieces, MinimumQuantity, OrderMultiple)), MinimumQuantity, OrderMultiple);

    /// <summary>Whether the cart holds what would be proposed.</summary>
    public bool IsInCart => InCart > 0 && InCart >= Proposed;
}

/// <summary>What a store may want to buy again, what is nearest to its end first.</summary>
/// <param name="Due">It is time, and it can be ordered.</param>
/// <param name="Soon">It will be time within some days.</param>
/// <param name="Missing">It is time, and it cannot be ordered now.</param>
/// <param name="InCart">How many products are due and in the cart already.</param>
/// <param name="MayOrder">Whether the store may order at present.</param>
/// <param name="Known">Whether any product is bought in a rhythm, due or not.</param>
public sealed record ReorderList(IReadOnlyList<ReorderLine> Due, IReadOnlyList<ReorderLine> Soon, IReadOnlyList<ReorderLine> Missing, int InCart, bool MayOrder, bool Known)
{
    /// <summary>Nothing is known yet.</summary>
    public static readonly ReorderList Empty = new([], [], [], 0, MayOrder: false, Known: false);

    /// <summary>Whether there is nothing to show: no rhythm, or all of it bought or in the cart.</summary>
    public bool IsEmpty => Due.Count + Soon.Count + Missing.Count + InCart == 0;
}
