using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>Orders that waited for money.</content>
public sealed partial class OrderService
{
    /// <summary>
    /// Accepts the held orders of a retailer that nothing but money holds, oldest first, as far as its money on account covers
    /// them. Works in the caller's transaction, which holds the retailer's row (<see cref="Customers.CreditDesk.HoldAsync"/>).
    /// </summary>
    /// <param name="db">A context inside a transaction.</param>
    /// <param name="retailerId">Whose money came.</param>
    /// <param name="receipt">The receipt, for the timeline.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The numbers of the orders that are confirmed now.</returns>
    public async Task<IReadOnlyList<string>> ConfirmPaidAheadAsync(PortalDbContext db, int retailerId, string receipt, CancellationToken cancel)
    {
        user.MustBeTeam();
        var held = await db.Orders.Where(o => o.RetailerId == retailerId && o.Status == OrderStatus.PendingApproval)
            .OrderBy(o => o.PlacedAt).ThenBy(o => o.Number).ToListAsync(cancel);
        if (!held.Exists(o => o.WaitsForMoneyOnly))
        {
            return [];
        }

        // What is used beyond the held orders' own reserves is owed; when that is negative, it is money.
        var used = await db.Retailers.Where(r => r.Id == retailerId).Select(r => r.CreditUsed.Paise).SingleAsync(cancel);
        var free = new Money(held.Sum(o => o.CreditReserved.Paise) - used);
        var confirmed = new List<string>();
        foreach (var order in held.Where(o => o.WaitsForMoneyOnly))
        {
            if (order.CreditReserved <= free)
            {
                free -= order.CreditReserved;
                order.ConfirmPaid(receipt, clock.Now());
                await KeepDayAsync(db, order, cancel);
                db.Hint(new OrderChanged(order.Number, retailerId));
                confirmed.Add(order.Number);
            }
        }

        return confirmed;
    }
}
