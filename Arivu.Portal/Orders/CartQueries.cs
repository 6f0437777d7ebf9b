using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Delivering;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Reads the cart of the shop that is signed in. The number of queries does not grow with the lines.</summary>
public sealed partial class CartQueries(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, GstRates rates, StockQueries stock, CatalogShelf catalogue, ComingGoods coming, Seller seller, TradeRules rules, DeliveryCalendar calendar)
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
        var counting = await CountingAsync(db, shop, rows, cancel);
        var view = ViewOf(shop, rows.ConvertAll(counting.ItemOf));
        var orders = OrdersOf(shop, rows, view.Lines, counting);
        return view with
        {
            Outlook = orders.Count == 0 ? CartOutlook.Nothing : await CartOutlook.OfAsync(db, orders, rules, clock.Now(), cancel),
            JustPlaced = rows.Count == 0 ? await JustPlacedAsync(db, mine, cancel) : null,
        };
    }

    /// <summary>How the shop that is signed in stands; null for a person who belongs to no shop.</summary>
    public async Task<ShopStanding?> StandingAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return user.RetailerId is not { } mine ? null
            : await db.Retailers.Where(r => r.Id == mine).Select(r => new ShopStanding(r.Terms, r.CreditLimit, r.CreditUsed, r.OverdueSince)).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Products, pieces and total, for the frame and the shop's lists; empty for a person who belongs to no shop.</summary>
    public async Task<CartBrief> BriefAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        if (user.RetailerId is not { } mine || await RowsAsync(db, mine, cancel) is not { Count: > 0 } rows || await ShopAsync(db, mine, cancel) is not { } shop)
        {
            return CartBrief.Empty;
        }

        var items = rows.ConvertAll(new CartCounting(shop, await rates.TableAsync(db, cancel), clock.Today(), seller).ItemOf);
        var steps = items.Where(i => i.ShipTo == CartLine.UsualBranch).ToDictionary(i => i.Key, i => new CartStep(i.Name, i.Quantity, i.CaseSize, i.MinimumQuantity, i.OrderMultiple), StringComparer.OrdinalIgnoreCase);
        return new CartBrief(steps, SumOf(items).Total) { Count = items.Count };
    }

    // Of what is short it is asked when it comes back and what could take its place.
    private async Task<CartCounting> CountingAsync(PortalDbContext db, CartShop shop, List<CartEntry> rows, CancellationToken cancel)
    {
        var table = await rates.TableAsync(db, cancel);
        var free = await stock.AvailableAsync([.. rows.Select(r => r.Product.Id)], shop.Retailer.MinimumLifePercent, cancel);
        var asked = rows.GroupBy(row => row.Product.Id).ToDictionary(g => g.Key, g => g.Sum(row => row.Line.Quantity));
        var shorts = rows.FindAll(row => row.IsOfOffer ? (row.Offer?.Free ?? 0) < row.Line.Quantity : (free.GetValueOrDefault(row.Product.Id)?.Pieces ?? 0) < asked[row.Product.Id]);
        var others = shorts.Count == 0 ? [] : CartSubstitutes.Near(await catalogue.ProductsAsync(db, cancel), rows, shorts);
        return new CartCounting(shop, table, clock.Today(), seller)
        {
            Free = free,
            Days = await coming.DaysAsync([.. shorts.Select(row => row.Product.Id).Distinct()], cancel),
            Others = shorts.Count == 0 ? CartSubstitutes.None : new CartSubstitutes(others, await stock.AvailableAsync([.. others.Select(p => p.Id)], shop.Retailer.MinimumLifePercent, cancel)),
        };
    }

    private Task<string?> JustPlacedAsync(PortalDbContext db, int mine, CancellationToken cancel)
    {
        var since = clock.Now() - Moment;
        return db.Orders.Where(o => o.RetailerId == mine && o.PlacedAt >= since).OrderByDescending(o => o.PlacedAt).Select(o => o.Number).FirstOrDefaultAsync(cancel);
    }

    private static async Task<CartShop?> ShopAsync(PortalDbContext db, int mine, CancellationToken cancel)
    {
        var retailer = await db.Retailers.AsNoTracking().Include(r => r.Branches).SingleOrDefaultAsync(r => r.Id == mine, cancel);
        return retailer is null ? null : new CartShop(retailer, await db.CartDetails.AsNoTracking().SingleOrDefaultAsync(d => d.RetailerId == mine, cancel));
    }

    private async Task<List<CartEntry>> RowsAsync(PortalDbContext db, int mine, CancellationToken cancel)
    {
        var rows = await db.CartLines.AsNoTracking().Where(l => l.RetailerId == mine)
            .Join(db.Products, l => l.ProductId, p => p.Id, (l, p) => new CartEntry(l, p, p.Category.Name, p.Category.Art)).ToListAsync(cancel);
        var offers = await ShopOffers.OfAsync(db, [.. rows.Where(row => row.IsOfOffer).Select(row => row.Line.OfferId)], clock.Today(), cancel);
        var byLine = rows.ToDictionary(row => row.Line);
        return [.. Cart.InOrder(byLine.Keys).Select(line => byLine[line] with { Offer = offers.GetValueOrDefault(line.OfferId) })];
    }
}
