using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>What a shop chooses for its cart: the day, where each line goes, and what is wanted where a line is short.</content>
public sealed partial class CartService
{
    /// <summary>Sets the day to deliver; null leaves it to the house. Whether it can be reached is asked again when the order is placed.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code delivery-day: it cannot be reached.</exception>
    public Task DeliverOnAsync(DateOnly? day, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var shop = await db.Retailers.AsNoTracking().SingleAsync(r => r.Id == mine, ct);
        calendar.Hold(Delivering.DeliveryRound.Of(shop), day, clock.Now());
        var details = await db.CartDetails.SingleOrDefaultAsync(d => d.RetailerId == mine, ct) ?? db.Add(new CartDetails(mine)).Entity;
        details.Choose(day);
        return 0;
    }, cancel);

    /// <summary>Says what is wanted where a line is not all there.</summary>
    /// <param name="what">The line.</param>
    /// <param name="ifShort">The choice.</param>
    /// <param name="substitute">The product that takes its place, where that is the choice.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code cart-changed: the line is no longer in the cart; code inactive: the substitute is not sold.</exception>
    public Task IfShortAsync(CartChoice what, ShortChoice ifShort, int? substitute, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        if (ifShort == ShortChoice.Substitute && !await db.Products.AnyAsync(p => p.Id == substitute && p.Active, ct))
        {
            throw new RuleBrokenException("What should take its place is not sold any more.") { Code = "inactive" };
        }

        (await StandingLineAsync(db, mine, what, ct)).Choose(ifShort, substitute);
        return 0;
    }, cancel);

    /// <summary>Sends a line to another branch: it becomes part of that branch's order.</summary>
    /// <param name="what">The line.</param>
    /// <param name="branch">The branch's code.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="BadInputException">Field ShipTo: goods cannot be sent there, or there are too many branches.</exception>
    /// <exception cref="RuleBrokenException">Code cart-changed: the line is no longer in the cart.</exception>
    public Task SendToAsync(CartChoice what, string branch, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var shop = await db.Retailers.AsNoTracking().Include(r => r.Branches).SingleAsync(r => r.Id == mine, ct);
        var details = await db.CartDetails.AsNoTracking().SingleOrDefaultAsync(d => d.RetailerId == mine, ct);
        if (shop.Branches.FirstOrDefault(b => b.Active && b.Code == branch) is null)
        {
            throw new BadInputException(nameof(CartDetailsDraft.ShipTo), T["Goods cannot be sent to this branch"]);
        }

        var (line, lines) = (await StandingLineAsync(db, mine, what, ct), await AllLinesAsync(db, mine, ct));
        var to = new CartShop(shop, details).Branch.Code == branch ? CartLine.UsualBranch : branch;
        if (lines.Select(l => l.ShipTo).Append(to).Distinct(StringComparer.Ordinal).Count() > PlaceOrder.MostBranches)
        {
            throw new BadInputException(nameof(CartDetailsDraft.ShipTo), T["One cart goes to {0} branches at most", PlaceOrder.MostBranches]);
        }

        if (line.ShipTo != to)
        {
            Move(db, lines, line, to);
        }

        return 0;
    }, cancel);

    private static async Task<CartLine> StandingLineAsync(Data.PortalDbContext db, int mine, CartChoice what, CancellationToken cancel)
    {
        var product = await ProductAsync(db, what.Sku, cancel);
        return await LineAsync(db, mine, product.Id, what, cancel) ?? throw new RuleBrokenException("{0} is no longer in the cart.", product.Name) { Code = "cart-changed" };
    }
}
