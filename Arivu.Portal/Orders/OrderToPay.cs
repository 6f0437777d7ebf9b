using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>A held order of a shop that pays in advance, and what is missing for it.</summary>
/// <param name="Number">SO-2627-000123.</param>
/// <param name="PlacedAt">When it was placed, in UTC.</param>
/// <param name="Own">What is missing for this order alone; zero when money on account covers it.</param>
/// <param name="Need">What must come so that money holds it no longer: what is owed and the orders before it come first.</param>
/// <param name="ConfirmsItself">Whether nothing but money holds it.</param>
public sealed record OrderToPay(string Number, DateTime PlacedAt, Money Own, Money Need, bool ConfirmsItself)
{
    /// <summary>A shop's held orders whose money must come first, in the order in which money accepts them (<see cref="OrderService.ConfirmPaidAheadAsync"/>).</summary>
    /// <param name="db">An open context.</param>
    /// <param name="retailerId">The shop.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyList<OrderToPay>> OfAsync(PortalDbContext db, int retailerId, CancellationToken cancel)
    {
        var retailers = db.Retailers;
        var held = await db.Orders.AsNoTracking().Where(o => o.RetailerId == retailerId && o.Status == OrderStatus.PendingApproval)
            .OrderBy(o => o.PlacedAt).ThenBy(o => o.Number)
            .Select(o => new Held(o.Number, o.PlacedAt, o.HoldReasons, o.CreditReserved.Paise, retailers.Where(r => r.Id == o.RetailerId).Select(r => r.CreditUsed.Paise).First()))
            .ToListAsync(cancel);
        return held.Count == 0 ? [] : Of(held);
    }

    private static List<OrderToPay> Of(List<Held> held)
    {
        var sum = held[0].Used - held.Sum(o => o.Reserved); // owed beyond the held orders; below zero it is money
        var before = Math.Max(sum, 0);
        var toPay = new List<OrderToPay>();
        foreach (var order in held.Where(o => o.WaitsForMoney).OrderByDescending(o => o.ForMoneyOnly))
        {
            sum += order.Reserved;
            var need = Math.Max(sum, 0);
            toPay.Add(new OrderToPay(order.Number, order.PlacedAt, new Money(need - before), new Money(need), order.ForMoneyOnly));
            before = need;
        }

        return toPay;
    }

    private sealed record Held(string Number, DateTime PlacedAt, IReadOnlyList<HoldReason> Reasons, long Reserved, long Used)
    {
        public bool WaitsForMoney => Reasons.Any(reason => reason.Kind == HoldKind.PayInAdvance);

        public bool ForMoneyOnly => WaitsForMoney && Reasons.Count == 1;
    }
}
