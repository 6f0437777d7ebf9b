using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Delivering;

namespace Arivu.Portal.Orders;

/// <content>The cart as a whole, and the orders that would come of it.</content>
public sealed partial class CartQueries
{
    private CartView ViewOf(CartShop shop, List<CartItem> lines)
    {
        var (amounts, now) = (SumOf(lines), clock.Now());
        var days = calendar.Choices(DeliveryRound.Of(shop.Retailer), now);
        return new CartView
        {
            Lines = lines,
            Amounts = amounts,
            Branches = [.. shop.Retailer.Branches.Where(b => b.Active).OrderByDescending(b => b.IsDefault).ThenBy(b => b.Code, StringComparer.Ordinal).Select(b => new CartBranch(b.Code, b.Name, b.City))],
            Parcels = [.. ParcelsOf(shop, lines).Select(parcel => new CartParcel(parcel.Key, OrderAmounts.Of(Costs(parcel))))],
            ShipTo = shop.Branch.Code,
            Supply = PlaceOfSupply.KindOf(seller.StateCode, shop.Branch.StateCode),
            WaitUntil = clock.Today().AddDays(rules.WaitDays),
            Days = days,
            DeliverOn = days.FirstOrDefault(day => day.Day == shop.Details?.DeliverOn) ?? days[0],
            ClosedDay = shop.Details?.DeliverOn is { } chosen && days.All(day => day.Day != chosen) ? chosen : null,
            PurchaseOrder = shop.Details?.PurchaseOrder,
            Note = shop.Details?.Note,
            Credit = new CartCredit(shop.Retailer.Terms, shop.Retailer.CreditLimit, shop.Retailer.CreditUsed, amounts.Total),
            Outlook = CartOutlook.Nothing,
            JustPlaced = null,
            Seen = Cart.Seen(lines.Select(l => (Cart.Marked(l.Key, l.IfShort, l.SubstituteId), l.Quantity, l.Price))),
            MayOrder = shop.Retailer.Active,
        };
    }

    // The cart's own branch first, as placing makes the orders.
    private static IEnumerable<IGrouping<string, CartItem>> ParcelsOf(CartShop shop, IEnumerable<CartItem> lines) =>
        lines.GroupBy(line => line.Branch, StringComparer.Ordinal).OrderByDescending(parcel => parcel.Key == shop.Branch.Code);

    // Each branch is an order with a round-off of its own.
    private static OrderAmounts SumOf(IEnumerable<CartItem> lines) => OrderAmounts.Sum([.. lines.GroupBy(line => line.Branch, StringComparer.Ordinal).Select(parcel => OrderAmounts.Of(Costs(parcel)))]);

    private static List<LineAmounts> Costs(IEnumerable<CartItem> lines) =>
        [.. lines.Where(l => l.Sold).SelectMany(l => l.Other is { Pieces: > 0 } other ? [l.Amounts, other.Amounts] : new[] { l.Amounts })];

    private List<Order> OrdersOf(CartShop shop, List<CartEntry> rows, IReadOnlyList<CartItem> items, CartCounting counting)
    {
        var sold = rows.Zip(items).Where(line => line.Second.Sold && (line.Second.Takes > 0 || line.Second.Other is { Pieces: > 0 })).GroupBy(line => line.Second.Branch, StringComparer.Ordinal).OrderByDescending(parcel => parcel.Key == shop.Branch.Code);
        return [.. sold.Select(parcel => Order.Place("", Buyer.Of(shop.Retailer, shop.Retailer.Branches.First(b => b.Code == parcel.Key), seller, user.Name), [.. parcel.SelectMany(line => OffersOf(line.First, line.Second, counting))], clock.Now()))];
    }

    // What is ordered of a line: its own product, and what stands in for it.
    private static IEnumerable<LineOffer> OffersOf(CartEntry row, CartItem item, CartCounting counting)
    {
        if (item.Takes > 0)
        {
            yield return OfferOf(row, item, counting);
        }

        if (item.Other is { Pieces: > 0 } other)
        {
            var product = counting.Others.Named(other.ProductId);
            yield return new LineOffer(product.Id, product.Sku, product.Name, product.Hsn, product.Uqc, product.CaseSize, other.Pieces, product.WholesalePrice, product.Mrp, counting.RateOf(product) ?? 0, null);
        }
    }

    private static LineOffer OfferOf(CartEntry row, CartItem item, CartCounting counting) => new(
        row.Product.Id, row.Product.Sku, row.Product.Name, row.Product.Hsn, row.Product.Uqc, row.Product.CaseSize, item.Takes, row.Product.WholesalePrice, row.Product.Mrp, counting.RateOf(row.Product) ?? 0, row.Line.Note)
    {
        Taken = row.Offer?.Taken,
    };
}
