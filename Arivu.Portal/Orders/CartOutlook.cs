using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>What would become of a cart: the rule that decides when an order is placed, asked before.</summary>
/// <param name="Reasons">Why the order would wait for a person; none means that it is confirmed at once.</param>
/// <param name="Pay">What to pay so that money does not hold it; null when paying changes nothing.</param>
public sealed record CartOutlook(IReadOnlyList<HoldReason> Reasons, PayFirst? Pay)
{
    /// <summary>Nothing is in the cart that could be ordered.</summary>
    public static readonly CartOutlook Nothing = new([], Pay: null);

    /// <summary>Whether a person would have to decide.</summary>
    public bool Waits => Reasons.Count > 0;

    /// <summary>Asks the rule.</summary>
    /// <param name="db">Any context.</param>
    /// <param name="orders">The orders as placing would make them; they are never saved.</param>
    /// <param name="rules">How much the portal decides alone.</param>
    /// <param name="now">This moment, in UTC.</param>
    /// <param name="cancel">Ends the reading.</param>
    internal static async Task<CartOutlook> OfAsync(PortalDbContext db, IReadOnlyList<Order> orders, TradeRules rules, DateTime now, CancellationToken cancel)
    {
        var standing = await BuyerStanding.OfAsync(db, orders, now.AddDays(-rules.UsualDays), cancel);
        var reserved = standing with { CreditUsed = standing.CreditUsed + new Money(orders.Sum(order => order.Total.Paise)) };
        var reasons = HoldReasons.Of(orders, reserved, rules, IndianTime.BusinessDate(now)).SelectMany(decided => decided.Reasons).Distinct().ToList();
        return new CartOutlook(reasons, PayFirst.Of(reasons, new ShopStanding(reserved.Terms, reserved.CreditLimit, reserved.CreditUsed, reserved.OverdueSince)));
    }
}
