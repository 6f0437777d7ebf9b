using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Delivering;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>
/// Places orders. Everything is checked on the server in one transaction that holds the shelf: products, quantities, stock,
/// credit and approval; then the order, its promises, ledger lines, credit and events stand together, or nothing does. A cart
/// for several branches is one order for each, all of them or none.
/// </summary>
public sealed class OrderPlacing(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, OrderNumbers numbers, OrderOffers offers, TradeRules rules, DeliveryCalendar calendar, Seller seller, ShortageBook shortages)
{
    /// <summary>Places an order, or the orders of a cart.</summary>
    /// <exception cref="BadInputException">A field of the wish is too long, or names no shop or branch.</exception>
    /// <exception cref="RuleBrokenException">
    /// Code quantity, insufficient-stock, credit-limit, cart-changed, delivery-day, inactive or idempotency-mismatch; nothing was saved.
    /// </exception>
    public async Task<PlacedOrder> PlaceAsync(PlaceOrder wish, CancellationToken cancel)
    {
        var lost = new List<ShortLine>();
        try
        {
            var placed = await PlaceOnceAsync(wish, lost, cancel);
            await NoteAsync(lost, cancel);
            return placed;
        }
        catch (RuleBrokenException)
        {
            await NoteAsync(lost, cancel);
            throw;
        }
    }

    private Task NoteAsync(List<ShortLine> lost, CancellationToken cancel) =>
        lost.Count > 0 ? shortages.NoteAsync(lost, clock.Today(), cancel) : Task.CompletedTask;

    private async Task<PlacedOrder> PlaceOnceAsync(PlaceOrder wish, List<ShortLine> lost, CancellationToken cancel)
    {
        var answers = new PlacedAnswers(wish);
        PlaceOrderRules.Check(wish, user);
        var now = clock.Now(); // of the numbers' year and of the orders alike
        var drawn = await DrawAsync(wish, now, cancel);
        try
        {
            return await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => PlaceAsync(db, wish, answers, new Attempt(drawn, now, lost), ct), cancel);
        }
        catch (Exception late) when (wish.Key is not null && late is RuleBrokenException or DbUpdateException)
        {
            // The same request came in twice at once and the other one was quicker, took the cart and the stock: its answer is ours.
            if (await FirstAnswerAsync(wish, answers, cancel) is { } answer)
            {
                lost.Clear();
                return answer;
            }

            throw;
        }
    }

    // Before the transaction: numbers come in blocks of their own. Those that stay over are never used.
    private async Task<IReadOnlyList<string>> DrawAsync(PlaceOrder wish, DateTime now, CancellationToken cancel)
    {
        var drawn = new List<string>();
        for (var branches = wish.Lines is null ? await BranchesAsync(wish, cancel) : 1; drawn.Count < branches;)
        {
            drawn.Add(await numbers.NextAsync(now, cancel));
        }

        return drawn;
    }

    private async Task<int> BranchesAsync(PlaceOrder wish, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var shop = Buyers(db, wish).Select(r => r.Id);
        return Math.Clamp(await db.CartLines.Where(l => shop.Contains(l.RetailerId)).Select(l => l.ShipTo).Distinct().CountAsync(cancel), 1, PlaceOrder.MostBranches);
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
        var (drawn, now, lost) = attempt;
        lost.Clear(); // of an attempt before this one
        var making = Make(retailer, wish, offered, drawn, now);
        var promising = new StockPromising(retailer, new StockNote(now, user.Name, drawn[0]), clock.Today().AddDays(rules.WaitDays), user is { SeesEverything: true, IsSystem: false }, lost);
        var orders = await promising.PromiseAsync(db, making, cancel);
        await db.SaveChangesAsync(cancel); // one command of SQL Server carries fifty lines of stock or of the order, not both
        await CreditReserving.ReserveAsync(db, retailer, orders, wish.AcceptHold, user.Name, cancel);
        await DecideAsync(db, orders, now, cancel);
        db.AddRange(orders);
        answers.Keep(db, orders);
        orders.ToList().ForEach(order => db.Hint(new OrderChanged(order.Number, retailer.Id)));
        return PlacedAnswers.Of(orders);
    }

    // The order's own branch first, then those that only lines name.
    private List<OrderInMaking> Make(Retailer retailer, PlaceOrder wish, IReadOnlyList<OfferedLine> offered, IReadOnlyList<string> drawn, DateTime now)
    {
        var own = BranchOf(retailer, wish.ShipTo);
        var day = calendar.Hold(DeliveryRound.Of(retailer), wish.DeliverOn, now);
        var parcels = offered.GroupBy(line => line.ShipTo is null ? own : BranchOf(retailer, line)).OrderByDescending(parcel => parcel.Key == own).ToList();
        if (parcels.Count > drawn.Count)
        {
            throw Cart.Changed(); // a branch came in between
        }

        return [.. parcels.Select((parcel, index) => new OrderInMaking(Order.Place(drawn[index], BuyerOf(retailer, parcel.Key, wish, day), [.. parcel.Select(line => line.Offer)], now), [.. parcel]))];
    }

    private async Task DecideAsync(PortalDbContext db, IReadOnlyList<Order> orders, DateTime now, CancellationToken cancel)
    {
        var buyer = await BuyerStanding.OfAsync(db, orders, now.AddDays(-rules.UsualDays), cancel);
        foreach (var (order, reasons) in HoldReasons.Of(orders, buyer, rules, clock.Today()))
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
    }

    private IQueryable<Retailer> Buyers(PortalDbContext db, PlaceOrder wish)
    {
        var (code, mine) = (wish.Retailer?.Trim().ToUpperInvariant(), user.RetailerId);
        return user.SeesEverything ? db.Retailers.Where(r => r.Code == code) : db.Retailers.Where(r => r.Id == mine);
    }

    private async Task<Retailer> RetailerAsync(PortalDbContext db, PlaceOrder wish, CancellationToken cancel) =>
        await Buyers(db, wish).AsNoTracking().Include(r => r.Branches).SingleOrDefaultAsync(cancel)
            ?? throw new BadInputException(nameof(PlaceOrder.Retailer), "No shop has this code.");

    private static void MustBeActive(Retailer retailer)
    {
        if (!retailer.Active)
        {
            throw new RuleBrokenException("{0} may not order at present. Ask Arivu Foods.", retailer.TradeName) { Code = "inactive" };
        }
    }

    private Buyer BuyerOf(Retailer retailer, Branch branch, PlaceOrder wish, DateOnly day) =>
        Buyer.Of(retailer, branch, seller, user.Name) with { PurchaseOrder = Clean(wish.PurchaseOrder), Note = Clean(wish.Note), DeliverOn = day };

    private static Branch BranchOf(Retailer retailer, string? said) =>
        Clean(said) is not { } name ? retailer.DefaultBranch : retailer.BranchNamed(name) ?? throw new BadInputException(nameof(PlaceOrder.ShipTo), "Goods cannot be sent to this branch.");

    private static Branch BranchOf(Retailer retailer, OfferedLine line) => retailer.BranchNamed(line.ShipTo!)
        ?? throw new RuleBrokenException("Goods cannot be sent to this branch.") { Code = "branch", Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [$"lines[{line.Index}].sku"] = ["Goods cannot be sent to this branch."] } };

    private async Task<PlacedOrder?> FirstAnswerAsync(PlaceOrder wish, PlacedAnswers answers, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await answers.FirstAsync(db, (await RetailerAsync(db, wish, cancel)).Id, cancel);
    }

    private sealed record Attempt(IReadOnlyList<string> Numbers, DateTime At, List<ShortLine> Lost);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
