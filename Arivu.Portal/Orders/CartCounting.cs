using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>Counts a cart's lines with the prices, stock and GST of this moment; by the rules that placing asks, and without a database.</summary>
/// <param name="shop">Whose cart.</param>
/// <param name="table">GST.</param>
/// <param name="today">The business date.</param>
/// <param name="seller">Who sends the goods.</param>
internal sealed class CartCounting(CartShop shop, GstTable table, DateOnly today, Seller seller)
{
    private readonly Dictionary<int, int> _taken = [];

    /// <summary>What can be promised to the shop, by product; empty where nobody asks for stock.</summary>
    public IReadOnlyDictionary<int, Availability> Free { get; init; } = new Dictionary<int, Availability>();

    /// <summary>When more of a product is expected.</summary>
    public IReadOnlyDictionary<int, DateOnly> Days { get; init; } = new Dictionary<int, DateOnly>();

    /// <summary>What could take the place of short products.</summary>
    public CartSubstitutes Others { get; init; } = CartSubstitutes.None;

    /// <summary>The line as the shop sees it. Lines are counted in their order: what one takes, the next of the same product does not find.</summary>
    public CartItem ItemOf(CartEntry row)
    {
        var (branch, rate, supply) = (shop.BranchOf(row.Line), RateOf(row.Product), SupplyOf(row.Line));
        var sold = rate is not null && !row.IsOver && branch is not null;
        var available = row.IsOfOffer ? row.Offer?.Free ?? 0 : Math.Max(0, PiecesOf(row.Product.Id) - _taken.GetValueOrDefault(row.Product.Id));
        var other = Free.Count > 0 && sold && available < row.Line.Quantity ? Others.Of(row, available) : null;
        var comesOut = Free.Count == 0 ? new Shortfall(row.Line.Quantity, 0, 0, Settled: true) : Of(row, available, other);
        if (!row.IsOfOffer)
        {
            _taken[row.Product.Id] = _taken.GetValueOrDefault(row.Product.Id) + comesOut.Pieces - comesOut.Waits;
        }

        return Shown(row, branch, rate ?? 0, supply) with
        {
            Sold = sold,
            Available = available,
            Takes = comesOut.Pieces,
            Waits = comesOut.Waits,
            Settled = comesOut.Settled,
            BackOn = Days.TryGetValue(row.Product.Id, out var day) ? day : null,
            Other = other is null ? null : Counted(other, comesOut.Instead, supply),
            Amounts = LineAmounts.Of(row.Product.WholesalePrice, comesOut.Pieces, row.DiscountOf(comesOut.Pieces), rate ?? 0, supply),
        };
    }

    /// <summary>GST of a product in percent; null when it cannot be sold.</summary>
    public decimal? RateOf(Product product) => product.Active ? table.Find(product.Hsn, product.GstConditions, today).Rate : null;

    /// <summary>GST of a product in percent; null when it cannot be sold.</summary>
    public decimal? RateOf(ShelfProduct product) => product.Active ? table.Find(product.Hsn, product.GstConditions, today).Rate : null;

    /// <summary>How GST is split for a line.</summary>
    public SupplyKind SupplyOf(CartLine line) => PlaceOfSupply.KindOf(seller.StateCode, (shop.BranchOf(line) ?? shop.Branch).StateCode);

    private int PiecesOf(int productId) => Free.GetValueOrDefault(productId)?.Pieces ?? 0;

    private Shortfall Of(CartEntry row, int available, ShelfProduct? other)
    {
        var choice = row.IsOfOffer && row.Line.IfShort == ShortChoice.Wait ? ShortChoice.Ask : row.Line.IfShort;
        return Shortfall.Of(choice, row.Line.Quantity, available, Packs.Of(row.Product), other is null ? null : (new Packs(other.MinimumQuantity, other.OrderMultiple), Others.PiecesOf(other.Id)));
    }

    private CartOther Counted(ShelfProduct other, int pieces, SupplyKind supply) => new(
        other.Id, other.Sku, other.Name, pieces, LineAmounts.Of(other.WholesalePrice, 1, Money.Zero, RateOf(other) ?? 0, supply).Total, LineAmounts.Of(other.WholesalePrice, pieces, Money.Zero, RateOf(other) ?? 0, supply));

    private CartItem Shown(CartEntry row, Branch? branch, decimal rate, SupplyKind supply) => new()
    {
        ProductId = row.Product.Id,
        Sku = row.Product.Sku,
        Name = row.Product.Name,
        Category = row.Category,
        Art = row.Art,
        Uqc = row.Product.Uqc,
        NetQuantity = row.Product.NetQuantity,
        PictureHash = row.Product.PictureHash,
        CaseSize = row.Product.CaseSize,
        MinimumQuantity = row.Product.MinimumQuantity,
        OrderMultiple = row.Product.OrderMultiple,
        Quantity = row.Line.Quantity,
        OfferId = row.Line.OfferId,
        Offer = row.Offer,
        ShipTo = row.Line.ShipTo,
        Branch = branch?.Code ?? row.Line.ShipTo,
        BranchIsOpen = branch is not null,
        IfShort = row.Line.IfShort,
        SubstituteId = row.Line.SubstituteId,
        Price = Cart.PriceOf(row.Product.WholesalePrice, row.Offer),
        PriceSeen = row.Line.PriceSeen,
        Mrp = row.Product.Mrp,
        Note = row.Line.Note,
        BestBefore = row.Offer?.BestBefore ?? Free.GetValueOrDefault(row.Product.Id)?.BestBefore,
        Piece = LineAmounts.Of(row.Product.WholesalePrice, 1, row.DiscountOf(1), rate, supply).Total,
        Case = LineAmounts.Of(row.Product.WholesalePrice, row.Product.CaseSize, row.DiscountOf(row.Product.CaseSize), rate, supply).Total,
        Sold = false,
        Available = 0,
        Amounts = default,
    };
}
