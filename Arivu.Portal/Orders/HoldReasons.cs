using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>Which of the trade's rules hold an order for a person. Decides by what it is given, and changes nothing.</summary>
public static class HoldReasons
{
    private const int MostNamed = 5;

    /// <summary>Why a person must decide; none means that the rules confirm it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="buyer">How its shop stands, this order's credit included.</param>
    /// <param name="rules">How much the portal decides alone.</param>
    /// <param name="today">The business date.</param>
    public static IReadOnlyList<HoldReason> Of(Order order, BuyerStanding buyer, TradeRules rules, DateOnly today) =>
        [.. ByMoney(order, buyer, rules), .. ByDues(buyer, rules, today), .. ByHabit(order, buyer, rules)];

    /// <summary>Why a person must decide on orders that are placed at once, one after the other: who pays on delivery has the ones before undelivered.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="buyer">How their shop stands, the credit of all of them included.</param>
    /// <param name="rules">How much the portal decides alone.</param>
    /// <param name="today">The business date.</param>
    public static IEnumerable<(Order Order, IReadOnlyList<HoldReason> Reasons)> Of(IReadOnlyList<Order> orders, BuyerStanding buyer, TradeRules rules, DateOnly today) =>
        orders.Select((order, index) => (order, Of(order, index == 0 ? buyer : buyer with { HasUndelivered = true }, rules, today)));

    private static IEnumerable<HoldReason> ByMoney(Order order, BuyerStanding buyer, TradeRules rules)
    {
        if (buyer.Terms.GivesCredit() && buyer.CreditUsed > buyer.CreditLimit)
        {
            yield return new(HoldKind.CreditLimit, $"{(buyer.CreditUsed - buyer.CreditLimit).ToShortString()} above the credit limit of {buyer.CreditLimit.ToShortString()}.");
        }

        if (buyer.Terms == PaymentTerms.Advance && buyer.CreditUsed > Money.Zero)
        {
            yield return new(HoldKind.PayInAdvance, $"Pays in advance: {buyer.CreditUsed.ToShortString()} must arrive first.");
        }

        if (order.Total > rules.AutoLimit)
        {
            yield return new(HoldKind.Amount, $"{order.Total.ToShortString()} is above {rules.AutoLimit.ToShortString()}, the most that is confirmed without a person.");
        }
    }

    private static IEnumerable<HoldReason> ByDues(BuyerStanding buyer, TradeRules rules, DateOnly today)
    {
        if (buyer.OverdueSince is { } since && since.AddDays(rules.OverdueToleranceDays) < today)
        {
            yield return new(HoldKind.Overdue, $"Something is overdue since {since.ToWrittenText()}.");
        }
    }

    private static IEnumerable<HoldReason> ByHabit(Order order, BuyerStanding buyer, TradeRules rules)
    {
        if (!buyer.HasOrdered)
        {
            yield return new(HoldKind.FirstOrder, "The first order of this shop.");
        }

        if (buyer.Terms == PaymentTerms.Cod && buyer.HasUndelivered)
        {
            yield return new(HoldKind.Undelivered, "Pays on delivery, and an earlier order is not delivered yet.");
        }

        var unusual = order.Lines.Where(l => buyer.UsualPieces.TryGetValue(l.ProductId, out var pieces) && l.Kept > pieces * rules.UnusualTimes).ToList();
        foreach (var line in unusual.Take(MostNamed))
        {
            yield return new(HoldKind.Quantity, $"{line.Sku}: {line.Kept} pieces, usually {buyer.UsualPieces[line.ProductId]}.");
        }

        if (unusual.Count > MostNamed)
        {
            yield return new(HoldKind.Quantity, $"{unusual.Count - MostNamed} more products in unusual quantities.");
        }
    }
}
