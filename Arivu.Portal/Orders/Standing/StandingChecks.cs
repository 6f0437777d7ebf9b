using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Standing;

/// <summary>Each date of a standing order is one order at most, and each order that was placed for a date is noted there.</summary>
internal sealed class StandingOrdersArePlacedOnce : IBookCheck
{
    public string Name => "standing orders are placed once";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var (orders, turns) = (db.Orders, db.StandingTurns);
        var loose = await turns.Where(t => (t.State == TurnState.Placed) != (t.OrderNumber != null) || (t.OrderNumber != null && !orders.Any(o => o.Number == t.OrderNumber && o.RetailerId == t.RetailerId)))
            .OrderBy(t => t.Id).Take(BookCheckRegistration.MostFaults).Select(t => new { t.Id, t.OrderNumber }).ToListAsync(cancel);
        var twice = await turns.Where(t => t.OrderNumber != null).GroupBy(t => t.OrderNumber).Where(g => g.Count() > 1)
            .OrderBy(g => g.Key).Take(BookCheckRegistration.MostFaults).Select(g => g.Key).ToListAsync(cancel);
        var unknown = await db.PlacedKeys.Where(k => k.Key.StartsWith(StandingTurn.KeyBegins) && !turns.Any(t => t.RetailerId == k.RetailerId && (t.OrderNumber == k.OrderNumbers || t.State == TurnState.Placing)))
            .OrderBy(k => k.Key).Take(BookCheckRegistration.MostFaults).Select(k => k.OrderNumbers).ToListAsync(cancel);
        return
        [
            .. loose.Select(t => $"Date {t.Id} of a standing order says {t.OrderNumber ?? "no order"}, which does not agree with where it stands."),
            .. twice.Select(number => $"{number} stands for two dates of standing orders."),
            .. unknown.Select(number => $"{number} was placed by a standing order, and none of its dates says so."),
        ];
    }
}
