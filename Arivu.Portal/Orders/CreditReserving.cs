using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Sets the credit of an order aside, in the placing's transaction.</summary>
internal static class CreditReserving
{
    /// <summary>Sets the order's total aside: within the limit, or above it where the buyer agrees to wait for a person.</summary>
    /// <param name="db">A context inside the placing's transaction.</param>
    /// <param name="retailer">Who orders.</param>
    /// <param name="order">The order, not saved yet.</param>
    /// <param name="mayWait">Whether an order above the limit may wait.</param>
    /// <param name="note">Who sets it aside, when.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RuleBrokenException">Code credit-limit: it does not fit and may not wait.</exception>
    public static async Task ReserveAsync(PortalDbContext db, Retailer retailer, Order order, bool mayWait, CreditNoting note, CancellationToken cancel)
    {
        if (retailer.Terms.GivesCredit())
        {
            if (await CreditDesk.TryReserveAsync(db, retailer.Id, order.Total, note, cancel))
            {
                return;
            }

            if (!mayWait)
            {
                throw await AboveAsync(db, retailer, order, cancel);
            }
        }

        await ReserveAboveTheLimitAsync(db, order, note, cancel);
    }

    // Who pays on delivery or in advance has no limit to hold; who has one waits for a person with what goes beyond it.
    private static Task ReserveAboveTheLimitAsync(PortalDbContext db, Order order, CreditNoting note, CancellationToken cancel) =>
        CreditDesk.RecordAsync(db, order.RetailerId, CreditMove.Reserve, order.Total, note, cancel);

    private static async Task<RuleBrokenException> AboveAsync(PortalDbContext db, Retailer retailer, Order order, CancellationToken cancel)
    {
        var used = await db.Retailers.Where(r => r.Id == retailer.Id).Select(r => r.CreditUsed.Paise).SingleAsync(cancel);
        var above = new Money(used) + order.Total - retailer.CreditLimit;
        return new RuleBrokenException(
            "{0} above your credit limit of {1}: pay {0}, order less, or send it for approval.", above.ToShortString(), retailer.CreditLimit.ToShortString()) { Code = "credit-limit" };
    }
}
