using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Sets the credit of the orders of one placing aside, in its transaction. The limit is asked for all of them together.</summary>
internal static class CreditReserving
{
    /// <summary>Sets the orders' totals aside: within the limit, or above it where the buyer agrees to wait for a person.</summary>
    /// <param name="db">A context inside the placing's transaction.</param>
    /// <param name="retailer">Who orders.</param>
    /// <param name="orders">The orders, not saved yet.</param>
    /// <param name="mayWait">Whether orders above the limit may wait.</param>
    /// <param name="actor">Who sets it aside.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RuleBrokenException">Code credit-limit: they do not fit and may not wait.</exception>
    public static async Task ReserveAsync(PortalDbContext db, Retailer retailer, IReadOnlyList<Order> orders, bool mayWait, string actor, CancellationToken cancel)
    {
        var parts = orders.Select(order => (order.Total, new CreditNoting(order.PlacedAt, actor, order.Number))).ToList();
        if (retailer.Terms.GivesCredit())
        {
            if (await CreditDesk.TryReserveAsync(db, retailer.Id, parts, cancel))
            {
                return;
            }

            if (!mayWait)
            {
                throw await AboveAsync(db, retailer, new Money(orders.Sum(order => order.Total.Paise)), cancel);
            }
        }

        // Who pays on delivery or in advance has no limit to hold; who has one waits for a person with what goes beyond it.
        await CreditDesk.ReserveAsync(db, retailer.Id, parts, cancel);
    }

    private static async Task<RuleBrokenException> AboveAsync(PortalDbContext db, Retailer retailer, Money total, CancellationToken cancel)
    {
        var used = await db.Retailers.Where(r => r.Id == retailer.Id).Select(r => r.CreditUsed.Paise).SingleAsync(cancel);
        var above = new Money(used) + total - retailer.CreditLimit;
        return new RuleBrokenException(
            "{0} above your credit limit of {1}: pay {0}, order less, or send it for approval.", above.ToShortString(), retailer.CreditLimit.ToShortString()) { Code = "credit-limit" };
    }
}
