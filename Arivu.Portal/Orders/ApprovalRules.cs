using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Decides whether an order needs a person, and says why; sets the credit aside on the way.</summary>
/// <param name="rules">How much the portal decides alone.</param>
/// <param name="clock">The day.</param>
public sealed class ApprovalRules(TradeRules rules, TimeProvider clock)
{
    /// <summary>How the reason begins that money must come first.</summary>
    internal const string PaysInAdvance = "Pays in advance";

    /// <summary>Reasons why a person must decide; none means that the rules confirm it.</summary>
    /// <param name="db">A context inside the placing's transaction.</param>
    /// <param name="retailer">Who orders.</param>
    /// <param name="order">The order, not saved yet.</param>
    /// <param name="acceptHold">Whether an order above the limit may wait.</param>
    /// <param name="note">Who sets the credit aside, when.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="RuleBrokenException">Code credit-limit: it does not fit and may not wait.</exception>
    public async Task<IReadOnlyList<string>> ReasonsAsync(PortalDbContext db, Retailer retailer, Order order, bool acceptHold, CreditNoting note, CancellationToken cancel)
    {
        var reasons = new List<string>();
        reasons.AddRange(await CreditAsync(db, retailer, order, acceptHold, note, cancel));
        if (order.Total > rules.AutoLimit)
        {
            reasons.Add($"{order.Total.ToShortString()} is above {rules.AutoLimit.ToShortString()}, the most that is confirmed without a person.");
        }

        if (retailer.OverdueSince is { } since && since.AddDays(rules.OverdueToleranceDays) < clock.Today())
        {
            reasons.Add($"Something is overdue since {since.ToText()}.");
        }

        reasons.AddRange(await HabitAsync(db, retailer, order, cancel));
        return reasons;
    }

    private static async Task<IEnumerable<string>> CreditAsync(PortalDbContext db, Retailer retailer, Order order, bool acceptHold, CreditNoting note, CancellationToken cancel)
    {
        if (retailer.Terms.GivesCredit())
        {
            if (await CreditDesk.TryReserveAsync(db, retailer.Id, order.Total, note, cancel))
            {
                return [];
            }

            var above = retailer.CreditUsed + order.Total - retailer.CreditLimit;
            await Refuse(acceptHold, above, retailer, db, order, note, cancel);
            return [$"{above.ToShortString()} above the credit limit of {retailer.CreditLimit.ToShortString()}."];
        }

        await CreditDesk.RecordAsync(db, retailer.Id, CreditMove.Reserve, order.Total, note, cancel);
        var missing = new Money(await db.Retailers.Where(r => r.Id == retailer.Id).Select(r => r.CreditUsed.Paise).SingleAsync(cancel)); // with what others reserved meanwhile
        return retailer.Terms == PaymentTerms.Advance && missing > Money.Zero
            ? [$"{PaysInAdvance}: {missing.ToShortString()} must arrive first."]
            : [];
    }

    private static Task Refuse(bool acceptHold, Money above, Retailer retailer, PortalDbContext db, Order order, CreditNoting note, CancellationToken cancel) => acceptHold
        ? CreditDesk.RecordAsync(db, retailer.Id, CreditMove.Reserve, order.Total, note, cancel)
        : throw new RuleBrokenException(
            "{0} above your credit limit of {1}: pay {0}, order less, or send it for approval.", above.ToShortString(), retailer.CreditLimit.ToShortString()) { Code = "credit-limit" };

    private async Task<IEnumerable<string>> HabitAsync(PortalDbContext db, Retailer retailer, Order order, CancellationToken cancel)
    {
        var standing = db.Orders.Where(o => o.RetailerId == retailer.Id && o.Status != OrderStatus.Cancelled && o.Status != OrderStatus.Rejected);
        var counts = await standing.GroupBy(o => o.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToListAsync(cancel);
        if (counts.Count == 0)
        {
            return ["The first order of this shop."];
        }

        var reasons = new List<string>();
        if (retailer.Terms == PaymentTerms.Cod && counts.Exists(c => c.Status != OrderStatus.Delivered))
        {
            reasons.Add("Pays on delivery, and an earlier order is not delivered yet.");
        }

        reasons.AddRange(await UnusualAsync(db, retailer, order, cancel));
        return reasons;
    }

    private async Task<IEnumerable<string>> UnusualAsync(PortalDbContext db, Retailer retailer, Order order, CancellationToken cancel)
    {
        var since = clock.Now().AddDays(-rules.UsualDays);
        var products = order.Lines.Select(l => l.ProductId).ToList();
        var usual = await db.OrderLines
            .Where(l => l.RetailerId == retailer.Id && products.Contains(l.ProductId) && l.Quantity > l.Cancelled)
            .Where(l => db.Set<Order>().Any(o => o.Id == l.OrderId && o.PlacedAt >= since && o.Status != OrderStatus.Rejected))
            .GroupBy(l => l.ProductId).Select(g => new { ProductId = g.Key, Average = g.Average(l => l.Quantity) })
            .ToDictionaryAsync(u => u.ProductId, u => (int)Rounding.HalfUp((decimal)u.Average), cancel);
        return order.Lines
            .Where(l => usual.TryGetValue(l.ProductId, out var pieces) && l.Quantity > pieces * rules.UnusualTimes)
            .Select(l => $"{l.Sku}: {l.Quantity} pieces, usually {usual[l.ProductId]}.");
    }
}
