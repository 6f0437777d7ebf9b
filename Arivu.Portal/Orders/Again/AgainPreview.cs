using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Again;

/// <summary>What ordering the goods of an order again would mean today; nothing is in the cart yet.</summary>
/// <param name="Number">The order.</param>
/// <param name="PlacedAt">When it was placed, in UTC.</param>
/// <param name="Lines">Product by product, in the order of its lines.</param>
public sealed record AgainPreview(string Number, DateTime PlacedAt, IReadOnlyList<AgainLine> Lines);

/// <summary>A product of an earlier order, as it is today.</summary>
public sealed record AgainLine
{
    /// <inheritdoc cref="Product.Sku" />
    public required string Sku { get; init; }

    /// <summary>Its name when it was ordered.</summary>
    public required string Name { get; init; }

    /// <summary>Pieces then.</summary>
    public required int Then { get; init; }

    /// <summary>What a piece cost then, with GST and without the discount of an offer.</summary>
    public required Money PriceThen { get; init; }

    /// <summary>The product with its price of today; null when it is not sold any more.</summary>
    public required ShopRow? Today { get; init; }

    /// <summary>Pieces that can be promised to this shop now.</summary>
    public required int Available { get; init; }

    /// <summary>Pieces of it in the cart already.</summary>
    public required int InCart { get; init; }

    /// <summary>Pieces that would be ordered: as many as then in today's packs, but no more than there are; 0 when none can be.</summary>
    public int Pieces => Today is null ? 0 : CartQuantity.Fitting(Math.Min(Available, Fitting), Today.Product.MinimumQuantity, Today.Product.OrderMultiple);

    /// <summary>What they cost, with GST.</summary>
    public Money Total => Today?.Price.Of(Pieces) ?? Money.Zero;

    /// <summary>How much more a piece costs than then; negative when it costs less.</summary>
    public Money Dearer => Today is null ? Money.Zero : Today.Price.WithGst - PriceThen;

    /// <summary>Whether the shop should look at it before it agrees.</summary>
    public bool Changed => Today is null || Dearer != Money.Zero || Pieces != Then;

    /// <summary>As many as then, in today's packs.</summary>
    public int Fitting => Today is null ? 0 : OrderQuantity.Nearest(Then, Today.Product.MinimumQuantity, Today.Product.OrderMultiple);
}
