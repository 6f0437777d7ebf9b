using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>
/// Places orders. Everything is checked on the server in one transaction that holds the shelf: products, quantities, stock,
/// credit and approval; then the order, its promises, ledger lines, credit and events stand together, or nothing does.
/// </summary>
public sealed class OrderPlacing(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, OrderNumbers numbers, OrderOffers offers, TradeRules rules, Seller seller, ShortageBook shortages)
{
    /// <summary>Places an order.</summary>
    /// <exception cref="BadInputException">A field of the wish is too long, or names no shop or branch.</exception>
    /// <exception cref="RuleBrokenException">
    /// Code quantity, insufficient-stock, credit-limit, cart-changed, inactive or idempotency-mismatch; nothing was saved.
    /// </exception>
    public async Task<PlacedOrder> PlaceAsync(PlaceOrder wish, CancellationToken cancel)
    {
        var lost = new List<ShortLine>();
        try
        {
            return await PlaceOnceAsync(wish, lost, cancel);
        }
        catch (RuleBrokenException) when (lost.Count > 0)
        {
            await shortages.NoteAsync(lost, clock.Today(), cancel);
            throw;
        }
    }

    private async Task<PlacedOrder> PlaceOnceAsync(PlaceOrder wish, List<ShortLine> lost, CancellationToken cancel)
    {
        var answers = new PlacedAnswers(wish);
        PlaceOrderRules.Check(wish, user);
        var now = clock.Now(); // of the number's year and of the order alike
        var number = await numbers.NextAsync(now, cancel);
        try
        {
            return await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => PlaceAsync(db, wish, answers, new Attempt(number, now, lost), ct), cancel);
        }
        catch (Exception late) when (wish.Key is not null && late is RuleBrokenException or DbUpdateException)
        {
            // The same request came in twice at once and the other one was quicker, took the cart and the stock: its answer is ours.
            if (await FirstAnswerAsync(wish, answers, cancel) is { } answer)
            {
                return answer;
            }

            throw;
        }
    }

    private async Task<PlacedOrder> PlaceAsync(PortalDbContext db, PlaceOrder wish, PlacedAnswers answers, Attempt attempt, CancellationToken cancel)
    {
        var retailer = await RetailerAsync(db, wish, cancel);
        if (await answers.FirstAsync(db, retailer.Id, cancel) is { } first)
        {
            return first; // also when the shop was made inactive since
        }

        MustBeActive(retailer);
        var wanted = wish.Lines ?? await Cart.TakeAsync(db, retailer.Id, wish.CartSeen, cancel);
        var offered = await offers.OfAsync(db, wanted, cancel);
        var (number, now, lost) = attempt;
        lost.Clear(); // of an attempt before this one
        var order = Order.Place(number, BuyerOf(retailer, wish), [.. offered.Select(o => o.Offer)], now);
        await StockPromising.PromiseAsync(db, order, retailer, [.. offered.Select(o => o.Product)], new StockNote(now, user.Name, number), user.SeesEverything, lost, cancel);
        await db.SaveChangesAsync(cancel); // one command of SQL Server carries fifty lines of stock or of the order, not both
        await CreditReserving.ReserveAsync(db, retailer, order, wish.AcceptHold, new CreditNoting(now, user.Name, number), cancel);
        await DecideAsync(db, order, now, cancel);
        db.Add(order);
        answers.Keep(db, order);
        db.Hint(new OrderChanged(number, retailer.Id));
        return new PlacedOrder(number, order.Status, order.HoldReasons);
    }

    private async Task DecideAsync(PortalDbContext db, Order order, DateTime now, CancellationToken cancel)
    {
        var buyer = await BuyerStanding.OfAsync(db, order, now.AddDays(-rules.UsualDays), cancel);
        var reasons = HoldReasons.Of(order, buyer, rules, clock.Today());
        if (reasons.Count == 0)
        {
            order.ConfirmByRule("Within the limits", now);
        }
        else
        {
            order.Hold(reasons, now.AddHours(rules.HoldHours), now);
        }
    }

    private async Task<Retailer> RetailerAsync(PortalDbContext db, PlaceOrder wish, CancellationToken cancel)
    {
        var (code, mine) = (wish.Retailer?.Trim().ToUpperInvariant(), user.RetailerId);
        var buyers = db.Retailers.AsNoTracking().Include(r => r.Branches);
        return await buyers.SingleOrDefaultAsync(r => user.SeesEverything ? r.Code == code : r.Id == mine, cancel)
            ?? throw new BadInputException(nameof(PlaceOrder.Retailer), "No shop has this code.");
    }

    private static void MustBeActive(Retailer retailer)
    {
        if (!retailer.Active)
        {
            throw new RuleBrokenException("{0} may not order at present. Ask Arivu Foods.", retailer.TradeName) { Code = "inactive" };
        }
    }

    private Buyer BuyerOf(Retailer retailer, PlaceOrder wish)
    {
        var branch = Clean(wish.ShipTo) is not { } said ? retailer.DefaultBranch : BranchOf(retailer, said)
            ?? throw new BadInputException(nameof(PlaceOrder.ShipTo), "Goods cannot be sent to this branch.");
        return Buyer.Of(retailer, branch, seller, user.Name) with { PurchaseOrder = Clean(wish.PurchaseOrder), Note = Clean(wish.Note) };
    }

    // A code is one branch; a name may be several, and then it names none.
    private static Branch? BranchOf(Retailer retailer, string said)
    {
        var open = retailer.Branches.Where(b => b.Active).ToList();
        return open.Find(b => string.Equals(b.Code, said, StringComparison.OrdinalIgnoreCase))
            ?? (open.FindAll(b => string.Equals(b.Name, said, StringComparison.OrdinalIgnoreCase)) is [var named] ? named : null);
    }

    private async Task<PlacedOrder?> FirstAnswerAsync(PlaceOrder wish, PlacedAnswers answers, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await answers.FirstAsync(db, (await RetailerAsync(db, wish, cancel)).Id, cancel);
    }

    private sealed record Attempt(string Number, DateTime At, List<ShortLine> Lost);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
