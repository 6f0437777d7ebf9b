using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
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
            return 0;
        }, cancel);
    }
}
