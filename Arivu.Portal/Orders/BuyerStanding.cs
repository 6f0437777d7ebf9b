using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>How a shop stands when it orders: all that <see cref="HoldReasons"/> looks at beside the order itself.</summary>
public sealed record BuyerStanding
{
    /// <summary>When the shop pays.</summary>
    public required PaymentTerms Terms { get; init; }

    /// <summary>The most it may owe and have on order.</summary>
    public required Money CreditLimit { get; init; }

    /// <summary>What it owes and has on order, the order in question included; negative when it paid ahead.</summary>
    public required Money CreditUsed { get; init; }

    /// <summary>Since when something is overdue.</summary>
    public required DateOnly? OverdueSince { get; init; }

    /// <summary>Whether another order of it stands or was delivered.</summary>
    public required bool HasOrdered { get; init; }

    /// <summary>Whether another order of it stands and is not delivered yet.</summary>
    public required bool HasUndelivered { get; init; }

    /// <summary>Pieces that it usually buys at once, by product; products that it does not know are missing.</summary>
    public required IReadOnlyDictionary<int, int> UsualPieces { get; init; }

    /// <summary>How the buyer of some orders stands that are placed at once.</summary>
    /// <param name="db">A context inside the placing's transaction, after the credit was set aside.</param>
    /// <param name="orders">The orders, all of one shop; those that are saved already do not count as others.</param>
    /// <param name="since">The history that makes the usual quantity begins here, in UTC.</param>
    /// <param name="cancel">Ends the reading.</param>
    internal static async Task<BuyerStanding> OfAsync(PortalDbContext db, IReadOnlyList<Order> orders, DateTime since, CancellationToken cancel)
    {
        var (retailer, ids) = (orders[0].RetailerId, orders.Select(o => o.Id).ToList());
        var standing = db.Orders.Where(o => o.RetailerId == retailer && !ids.Contains(o.Id) && o.Status != OrderStatus.Cancelled && o.Status != OrderStatus.Rejected);
        var usual = await UsualAsync(db, orders, since, cancel);
        return await db.Retailers.AsNoTracking().Where(r => r.Id == retailer).Select(r => new BuyerStanding
        {
            Terms = r.Terms,
            CreditLimit = r.CreditLimit,
            CreditUsed = r.CreditUsed,
            OverdueSince = r.OverdueSince,
            HasOrdered = standing.Any(),
            HasUndelivered = standing.Any(o => o.Status != OrderStatus.Delivered),
            UsualPieces = usual,
        }).SingleAsync(cancel);
    }

    private static async Task<IReadOnlyDictionary<int, int>> UsualAsync(PortalDbContext db, IReadOnlyList<Order> orders, DateTime since, CancellationToken cancel)
    {
        var (retailer, ids) = (orders[0].RetailerId, orders.Select(o => o.Id).ToList());
        var products = orders.SelectMany(o => o.Lines).Select(l => l.ProductId).Distinct().ToList();
        return await db.OrderLines
            .Where(l => l.RetailerId == retailer && !ids.Contains(l.OrderId) && products.Contains(l.ProductId) && l.Quantity > l.Cancelled)
            .Where(l => db.Set<Order>().Any(o => o.Id == l.OrderId && o.PlacedAt >= since && o.Status != OrderStatus.Rejected && o.Status != OrderStatus.PendingApproval))
            .GroupBy(l => l.ProductId).Select(g => new { ProductId = g.Key, Average = g.Average(l => l.Quantity) })
            .ToDictionaryAsync(u => u.ProductId, u => (int)Rounding.HalfUp((decimal)u.Average), cancel);
    }
}
