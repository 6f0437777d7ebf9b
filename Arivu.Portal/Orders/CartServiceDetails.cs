using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>Where the goods go, and what the shop writes on the order.</content>
public sealed partial class CartService
{
    /// <summary>Saves what was typed beside the lines.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="BadInputException">A text is too long, or the branch is none of the shop's open ones.</exception>
    public Task DetailsAsync(CartDetailsDraft draft, CancellationToken cancel)
    {
        new CartDetailsRules(T).Check(draft);
        return ChangeAsync(async (db, mine, ct) =>
        {
            if (!string.IsNullOrWhiteSpace(draft.ShipTo) && !await db.Branches.AnyAsync(b => b.RetailerId == mine && b.Code == draft.ShipTo && b.Active, ct))
            {
                throw new BadInputException(nameof(CartDetailsDraft.ShipTo), T["Goods cannot be sent to this branch"]);
            }

            var details = await db.CartDetails.SingleOrDefaultAsync(d => d.RetailerId == mine, ct);
            if (details is null)
            {
                details = new CartDetails(mine);
                db.Add(details);
            }

            details.Become(draft);
            await ComeHomeAsync(db, mine, details.ShipTo, ct);
            return 0;
        }, cancel);
    }

    // Lines that named the branch which is the cart's own now stand with the others.
    private static async Task ComeHomeAsync(PortalDbContext db, int mine, string? own, CancellationToken cancel)
    {
        var lines = own is null ? [] : await AllLinesAsync(db, mine, cancel);
        foreach (var line in lines.Where(line => line.ShipTo == own))
        {
            Move(db, lines, line, CartLine.UsualBranch);
        }
    }

    private static void Move(PortalDbContext db, List<CartLine> lines, CartLine line, string branch)
    {
        var there = lines.Find(other => other.ProductId == line.ProductId && other.OfferId == line.OfferId && other.ShipTo == branch)
            ?? db.Add(new CartLine(line.RetailerId, line.ProductId, line.AddedAt, line.OfferId, branch)).Entity;
        there.Set(Math.Min(there.Quantity + line.Quantity, OrderOffers.MostPieces), line.PriceSeen);
        there.Remark(there.Note ?? line.Note);
        if (there.IfShort == ShortChoice.Ask)
        {
            there.Choose(line.IfShort, line.SubstituteId);
        }

        db.Remove(line);
    }
}
