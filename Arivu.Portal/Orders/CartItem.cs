using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>A product in the cart as the shop sees it.</summary>
public sealed record CartItem
{
    /// <summary>The product's key.</summary>
    public required int ProductId { get; init; }

    /// <inheritdoc cref="Catalog.Product.Sku" />
    public required string Sku { get; init; }

    /// <summary>The short-dated offer that was chosen; <see cref="CartLine.NoOffer"/> for the usual price.</summary>
    public int OfferId { get; init; }

    /// <summary>That offer as it stands; null for the usual price.</summary>
    public ShopOffer? Offer { get; init; }

    /// <summary>Whether an offer was chosen that does not hold any more: the shop is asked.</summary>
    public bool IsOver => OfferId != CartLine.NoOffer && Offer is not { Holds: true };

    /// <inheritdoc cref="CartLine.ShipTo" />
    public string ShipTo { get; init; } = CartLine.UsualBranch;

    /// <summary>The branch it goes to, by code.</summary>
    public string Branch { get; init; } = "";

    /// <summary>Whether goods can be sent to that branch.</summary>
    public bool BranchIsOpen { get; init; } = true;

    /// <inheritdoc cref="CartLine.IfShort" />
    public ShortChoice IfShort { get; init; }

    /// <inheritdoc cref="CartLine.SubstituteId" />
    public int? SubstituteId { get; init; }

    /// <summary>What could take its place where it is short; null when nothing could.</summary>
    public CartOther? Other { get; init; }

    /// <summary>When more of it is expected; null when nobody knows.</summary>
    public DateOnly? BackOn { get; init; }

    /// <summary>The nearest best-before date of what would be sent.</summary>
    public DateOnly? BestBefore { get; init; }

    /// <summary>Pieces that would be ordered of it.</summary>
    public int Takes { get; init; }

    /// <summary>Pieces of these that would wait for stock.</summary>
    public int Waits { get; init; }

    /// <summary>Whether the shop's choice covers what is missing.</summary>
    public bool Settled { get; init; } = true;

    /// <summary>What tells it from the cart's other lines.</summary>
    public string Key => CartKey.Of(Sku, OfferId, ShipTo);

    /// <summary>What it is for the cart's verbs.</summary>
    public CartChoice Choice => new(Sku, OfferId, ShipTo);

    /// <inheritdoc cref="Catalog.ProductFacts.Name" />
    public required string Name { get; init; }

    /// <summary>The shelf's name.</summary>
    public required string Category { get; init; }

    /// <inheritdoc cref="Catalog.Category.Art" />
    public required string Art { get; init; }

    /// <inheritdoc cref="Catalog.ProductFacts.Uqc" />
    public required string Uqc { get; init; }

    /// <inheritdoc cref="Catalog.ProductFacts.NetQuantity" />
    public required int NetQuantity { get; init; }

    /// <inheritdoc cref="Catalog.Product.PictureHash" />
    public string? PictureHash { get; init; }

    /// <inheritdoc cref="Catalog.ProductFacts.CaseSize" />
    public required int CaseSize { get; init; }

    /// <inheritdoc cref="Catalog.ProductFacts.MinimumQuantity" />
    public required int MinimumQuantity { get; init; }

    /// <inheritdoc cref="Catalog.ProductFacts.OrderMultiple" />
    public required int OrderMultiple { get; init; }

    /// <summary>Pieces in the cart.</summary>
    public required int Quantity { get; init; }

    /// <summary>Price of a piece now, without GST.</summary>
    public required Money Price { get; init; }

    /// <summary>The price when the quantity was last set.</summary>
    public required Money PriceSeen { get; init; }

    /// <summary>Printed retail price of a piece, with GST.</summary>
    public required Money Mrp { get; init; }

    /// <summary>The shop's remark for the warehouse.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it can be ordered at all: sold, and with a GST rate.</summary>
    public required bool Sold { get; init; }

    /// <summary>What one piece costs with GST, at this branch.</summary>
    public required Money Piece { get; init; }

    /// <summary>What a case costs with GST, at this branch.</summary>
    public Money Case { get; init; }

    /// <summary>What the line costs: the pieces that would be ordered.</summary>
    public required LineAmounts Amounts { get; init; }

    /// <summary>Pieces that live long enough for this shop and are promised to nobody.</summary>
    public required int Available { get; init; }

    /// <summary>Whether the price is another than the one that was seen.</summary>
    public bool PriceChanged => Sold && Price != PriceSeen;

    /// <summary>Whether fewer pieces are there than the cart wants.</summary>
    public bool IsShort => Sold && Available < Quantity;

    /// <summary>Whether the quantity fits the product's packs; they may have changed since it was set.</summary>
    public bool FitsPacks => Catalog.OrderQuantity.Accepts(Quantity, MinimumQuantity, OrderMultiple);

    /// <summary>The quantity to offer instead: the nearest full packs, and no more than there are; 0 when nothing can be ordered.</summary>
    public int Instead => CartQuantity.Fitting(Math.Min(Available, Catalog.OrderQuantity.Nearest(Quantity, MinimumQuantity, OrderMultiple)), MinimumQuantity, OrderMultiple);

    /// <summary>What stays with the shop when it sells all pieces at the MRP.</summary>
    public Money Earns => (Mrp * Takes) - Amounts.Total;
}

/// <summary>A product that takes the place of another's missing pieces.</summary>
/// <param name="ProductId">Its key.</param>
/// <param name="Sku">Its SKU.</param>
/// <param name="Name">Its name.</param>
/// <param name="Pieces">Pieces that would be ordered of it; 0 while it is only offered.</param>
/// <param name="Piece">What a piece costs with GST.</param>
/// <param name="Amounts">What these pieces cost.</param>
public sealed record CartOther(int ProductId, string Sku, string Name, int Pieces, Money Piece, LineAmounts Amounts);
