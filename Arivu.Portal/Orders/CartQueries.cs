using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Reads the cart of the shop that is signed in. The number of queries does not grow with the lines.</summary>
public sealed class CartQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, GstRates rates, StockQueries stock, Seller seller, TradeRules rules)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(30);

    /// <summary>The cart with prices, stock, GST and credit of this moment; null for a person who belongs to no shop.</summary>
    public async Task<CartView?> ViewAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        if (user.RetailerId is not { } mine || await ShopAsync(db, mine, cancel) is not { } shop)
        {
            return null;
        }

        var rows = await RowsAsync(db, mine, cancel);
        var free = await stock.AvailableAsync([.. rows.Select(r => r.Product.Id)], shop.Retailer.MinimumLifePercent, cancel);
        var (table, today) = (await rates.TableAsync(db, cancel), clock.Today());
        var supply = PlaceOfSupply.KindOf(seller.StateCode, shop.Branch.StateCode);
        var lines = rows.ConvertAll(row => ItemOf(row, row.IsOfOffer ? row.Offer?.Free ?? 0 : free.GetValueOrDefault(row.Product.Id)?.Pieces ?? 0, RateOf(table, row.Product, today), supply));
        return ViewOf(shop, lines, supply) with { Outlook = await OutlookAsync(db, shop, rows.FindAll(row => !row.IsOver), table, cancel), JustPlaced = rows.Count == 0 ? await JustPlacedAsync(db, mine, cancel) : null };
    }

    /// <summary>How the shop that is signed in stands; null for a person who belongs to no shop.</summary>
    public async Task<ShopStanding?> StandingAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return user.RetailerId is not { } mine ? null
            : await db.Retailers.Where(r => r.Id == mine).Select(r => new ShopStanding(r.Terms, r.CreditLimit, r.CreditUsed, r.OverdueSince)).SingleOrDefaultAsync(cancel);
    }

    private async Task<CartOutlook> OutlookAsync(PortalDbContext db, Shop shop, List<Row> rows, GstTable table, CancellationToken cancel)
    {
        var now = clock.Now();
        var offers = rows.Select(row => (row.Product, row.Line, row.Offer, Rate: RateOf(table, row.Product, clock.Today()))).Where(row => row.Rate is not null).Select(row => new LineOffer(
            row.Product.Id, row.Product.Sku, row.Product.Name, row.Product.Hsn, row.Product.Uqc, row.Product.CaseSize, row.Line.Quantity, row.Product.WholesalePrice, row.Product.Mrp, row.Rate!.Value, row.Line.Note) { Taken = row.Offer?.Taken }).ToList();
        return offers.Count == 0 ? CartOutlook.Nothing
            : await CartOutlook.OfAsync(db, Order.Place("", Buyer.Of(shop.Retailer, shop.Branch, seller, user.Name), offers, now), rules, now, cancel);
    }

    private Task<string?> JustPlacedAsync(PortalDbContext db, int mine, CancellationToken cancel)
    {
        var since = clock.Now() - Moment;
        return db.Orders.Where(o => o.RetailerId == mine && o.PlacedAt >= since).OrderByDescending(o => o.PlacedAt).Select(o => o.Number).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Products, pieces and total, for the frame and the shop's lists; empty for a person who belongs to no shop.</summary>
    public async Task<CartBrief> BriefAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        if (user.RetailerId is not { } mine || await RowsAsync(db, mine, cancel) is not { Count: > 0 } rows || await ShopAsync(db, mine, cancel) is not { } shop)
        {
            return CartBrief.Empty;
        }

        var (table, today) = (await rates.TableAsync(db, cancel), clock.Today());
        var supply = PlaceOfSupply.KindOf(seller.StateCode, shop.Branch.StateCode);
        var items = rows.ConvertAll(row => ItemOf(row, available: 0, RateOf(table, row.Product, today), supply));
        var steps = items.ToDictionary(i => CartKey.Of(i.Sku, i.OfferId), i => new CartStep(i.Name, i.Quantity, i.CaseSize, i.MinimumQuantity, i.OrderMultiple), StringComparer.OrdinalIgnoreCase);
        return new CartBrief(steps, SumOf(items).Total);
    }

    private static async Task<Shop?> ShopAsync(PortalDbContext db, int mine, CancellationToken cancel)
    {
        var retailer = await db.Retailers.AsNoTracking().Include(r => r.Branches).SingleOrDefaultAsync(r => r.Id == mine, cancel);
        return retailer is null ? null : new Shop(retailer, await db.CartDetails.AsNoTracking().SingleOrDefaultAsync(d => d.RetailerId == mine, cancel));
    }

    private async Task<List<Row>> RowsAsync(PortalDbContext db, int mine, CancellationToken cancel)
    {
        var rows = await db.CartLines.AsNoTracking().Where(l => l.RetailerId == mine).OrderBy(l => l.AddedAt).ThenBy(l => l.ProductId).ThenBy(l => l.OfferId)
            .Join(db.Products, l => l.ProductId, p => p.Id, (l, p) => new Row(l, p, p.Category.Name, p.Category.Art)).ToListAsync(cancel);
        var offers = await ShopOffers.OfAsync(db, [.. rows.Where(row => row.IsOfOffer).Select(row => row.Line.OfferId)], clock.Today(), cancel);
        return rows.ConvertAll(row => row with { Offer = offers.GetValueOrDefault(row.Line.OfferId) });
    }

    private static decimal? RateOf(GstTable table, Product product, DateOnly today) =>
        product.Active ? table.Find(product.Hsn, product.GstConditions, today).Rate : null;

    private static CartItem ItemOf(Row row, int available, decimal? rate, SupplyKind supply) => new()
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
        Price = Cart.PriceOf(row.Product.WholesalePrice, row.Offer),
        PriceSeen = row.Line.PriceSeen,
        Mrp = row.Product.Mrp,
        Note = row.Line.Note,
        Sold = rate is not null && !row.IsOver,
        Piece = LineAmounts.Of(row.Product.WholesalePrice, 1, row.DiscountOf(1), rate ?? 0, supply).Total,
        Amounts = LineAmounts.Of(row.Product.WholesalePrice, row.Line.Quantity, row.DiscountOf(row.Line.Quantity), rate ?? 0, supply),
        Available = available,
    };

    private static CartView ViewOf(Shop shop, List<CartItem> lines, SupplyKind supply)
    {
        var amounts = SumOf(lines);
        return new CartView
        {
            Lines = lines,
            Amounts = amounts,
            Supply = supply,
            Branches = [.. shop.Retailer.Branches.Where(b => b.Active).OrderByDescending(b => b.IsDefault).ThenBy(b => b.Code, StringComparer.Ordinal).Select(b => new CartBranch(b.Code, b.Name, b.City))],
            ShipTo = shop.Branch.Code,
            PurchaseOrder = shop.Details?.PurchaseOrder,
            Note = shop.Details?.Note,
            Credit = new CartCredit(shop.Retailer.Terms, shop.Retailer.CreditLimit, shop.Retailer.CreditUsed, amounts.Total),
            Outlook = CartOutlook.Nothing,
            JustPlaced = null,
            Seen = Cart.Seen(lines.Select(l => (l.Key, l.Quantity, l.Price))),
            MayOrder = shop.Retailer.Active,
        };
    }

    private static OrderAmounts SumOf(List<CartItem> lines) => OrderAmounts.Of([.. lines.Where(l => l.Sold).Select(l => l.Amounts)]);

    private sealed record Row(CartLine Line, Product Product, string Category, string Art)
    {
        /// <summary>The short-dated offer as it stands; null for the usual price.</summary>
        public ShopOffer? Offer { get; init; }

        public bool IsOfOffer => Line.OfferId != CartLine.NoOffer;

        /// <summary>The offer that was chosen does not hold any more.</summary>
        public bool IsOver => IsOfOffer && Offer is not { Holds: true };

        public Money DiscountOf(int pieces) => Offer is { Holds: true } ? Offer.Taken.DiscountOf(Product.WholesalePrice, pieces) : Money.Zero;
    }

    private sealed record Shop(Retailer Retailer, CartDetails? Details)
    {
        /// <summary>The branch that was chosen, as long as it is open.</summary>
        public Branch Branch => Retailer.Branches.FirstOrDefault(b => b.Active && b.Code == Details?.ShipTo) ?? Retailer.DefaultBranch;
    }
}
