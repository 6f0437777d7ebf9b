using System.Security.Cryptography;
using System.Text.Json;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>
/// Places orders. Everything is checked on the server in one transaction that holds the shelf: products, quantities, stock,
/// credit and approval; then the order, its promises, ledger lines, credit and events stand together, or nothing does.
/// </summary>
public sealed class OrderPlacing(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, OrderNumbers numbers, OrderOffers offers, ApprovalRules approval, TradeRules rules, Seller seller)
{
    /// <summary>Places an order.</summary>
    /// <exception cref="BadInputException">A field of the wish is too long, or names no shop or branch.</exception>
    /// <exception cref="RuleBrokenException">
    /// Code quantity, insufficient-stock, credit-limit, cart-changed, inactive or idempotency-mismatch; nothing was saved.
    /// </exception>
    public async Task<PlacedOrder> PlaceAsync(PlaceOrder wish, CancellationToken cancel)
    {
        var hash = Hash(wish);
        PlaceOrderRules.Check(wish, user);
        var number = await numbers.NextAsync(cancel);
        try
        {
            return await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => PlaceAsync(db, wish, hash, number, ct), cancel);
        }
        catch (Exception late) when (wish.Key is not null && late is RuleBrokenException or DbUpdateException)
        {
            // The same request came in twice at once and the other one was quicker, took the cart and the stock: its answer is ours.
            if (await FirstAnswerAsync(wish, hash, cancel) is { } answer)
            {
                return answer;
            }

            throw;
        }
    }

    private async Task<PlacedOrder> PlaceAsync(PortalDbContext db, PlaceOrder wish, string hash, string number, CancellationToken cancel)
    {
        var retailer = await BuyerAsync(db, wish, cancel);
        if (await AnswerAsync(db, retailer.Id, wish, hash, cancel) is { } first)
        {
            return first;
        }

        var wanted = wish.Lines ?? await Cart.TakeAsync(db, retailer.Id, wish.CartSeen, cancel);
        var offered = await offers.OfAsync(db, wanted, cancel);
        var (now, buyer) = (clock.Now(), BuyerOf(retailer, wish));
        var order = Order.Place(number, buyer, [.. offered.Select(o => o.Offer)], now);
        await PromiseAsync(db, order, retailer, offered, new StockNote(now, user.Name, number), cancel);
        var reasons = await approval.ReasonsAsync(db, retailer, order, wish.AcceptHold, new CreditNoting(now, user.Name, number), cancel);
        Decide(order, reasons, now);
        db.Add(order);
        Remember(db, retailer.Id, wish, hash, number, now);
        db.Hint(new OrderChanged(number, retailer.Id));
        return new PlacedOrder(number, order.Status, reasons);
    }

    private void Decide(Order order, IReadOnlyList<string> reasons, DateTime now)
    {
        if (reasons.Count == 0)
        {
            order.ConfirmByRule("Within the limits", now);
        }
        else
        {
            order.Hold(reasons, now.AddHours(rules.HoldHours), now);
        }
    }

    private async Task PromiseAsync(PortalDbContext db, Order order, Retailer retailer, IReadOnlyList<(Product Product, LineOffer Offer)> offered, StockNote note, CancellationToken cancel)
    {
        var shelf = await Shelf.LockAsync(db, [.. offered.Select(o => o.Product.Id)], note, cancel);
        var (of, today) = (new OrderRef(order.Id, order.RetailerId, order.Number), clock.Today());
        var missing = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (index, line) in order.Lines.Index())
        {
            var product = offered[index].Product;
            var until = MinimumLife.MustLiveUntil(product.ShelfLifeDays, product.MinimumDispatchDays, retailer.MinimumLifePercent, today);
            var available = shelf.Available(line.ProductId, until);
            if (available < line.Quantity)
            {
                missing[$"lines[{index}].quantity"] = [$"{line.Name}: {available} available, {line.Quantity} asked."];
            }
            else if (missing.Count == 0)
            {
                shelf.Reserve(of, line.Id, line.ProductId, line.Quantity, until);
            }
        }

        if (missing.Count > 0)
        {
            throw new RuleBrokenException("Not enough stock. {0}", string.Join(' ', missing.Values.Select(m => m[0]))) { Code = "insufficient-stock", Errors = missing };
        }
    }

    private async Task<Retailer> BuyerAsync(PortalDbContext db, PlaceOrder wish, CancellationToken cancel)
    {
        var (code, mine) = (wish.Retailer?.Trim().ToUpperInvariant(), user.RetailerId);
        var buyers = db.Retailers.AsNoTracking().Include(r => r.Branches);
        var retailer = await buyers.SingleOrDefaultAsync(r => user.SeesEverything ? r.Code == code : r.Id == mine, cancel)
            ?? throw new BadInputException(nameof(PlaceOrder.Retailer), "No shop has this code.");
        return retailer.Active ? retailer : throw new RuleBrokenException("{0} may not order at present. Ask Arivu Foods.", retailer.TradeName) { Code = "inactive" };
    }

    private Buyer BuyerOf(Retailer retailer, PlaceOrder wish)
    {
        var code = wish.ShipTo?.Trim().ToUpperInvariant();
        var branch = string.IsNullOrEmpty(code) ? retailer.DefaultBranch : retailer.Branches.FirstOrDefault(b => b.Code == code && b.Active)
            ?? throw new BadInputException(nameof(PlaceOrder.ShipTo), "Goods cannot be sent to this branch.");
        var street = string.Join(", ", new[] { branch.Address1, branch.Address2 }.Where(part => part.Length > 0));
        var to = new ShipTo(retailer.TradeName, branch.Gstin ?? retailer.Gstin, street, branch.City, branch.StateCode, branch.Pincode, branch.Code);
        return new Buyer(retailer.Id, user.Name, to, PlaceOfSupply.KindOf(seller.StateCode, branch.StateCode), Clean(wish.PurchaseOrder), Clean(wish.Note));
    }

    private async Task<PlacedOrder?> FirstAnswerAsync(PlaceOrder wish, string hash, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await AnswerAsync(db, (await BuyerAsync(db, wish, cancel)).Id, wish, hash, cancel);
    }

    private static async Task<PlacedOrder?> AnswerAsync(PortalDbContext db, int retailerId, PlaceOrder wish, string hash, CancellationToken cancel)
    {
        var key = wish.Key;
        if (key is null || await db.PlacedKeys.AsNoTracking().SingleOrDefaultAsync(k => k.RetailerId == retailerId && k.Key == key, cancel) is not { } placed)
        {
            return null;
        }

        if (placed.BodyHash != hash)
        {
            throw new RuleBrokenException("This key placed {0} with other lines; a new order needs a new key.", placed.OrderNumber) { Code = "idempotency-mismatch" };
        }

        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Number == placed.OrderNumber, cancel);
        return new PlacedOrder(order.Number, order.Status, order.HoldReasonList);
    }

    private static void Remember(PortalDbContext db, int retailerId, PlaceOrder wish, string hash, string number, DateTime now)
    {
        if (wish.Key is { } key)
        {
            db.Add(new PlacedKey(retailerId, key, hash, number, now));
        }
    }

    private static string Hash(PlaceOrder wish) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wish with { Key = null })));

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
