using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Allocating;

/// <summary>The orders of one operation on stock, their turns taken in key order before the shelf is held: as every step of an order does it.</summary>
internal sealed class PromisedOrders
{
    private readonly Dictionary<Guid, Order> _orders;
    private readonly Dictionary<int, int> _percents;

    private PromisedOrders(Dictionary<Guid, Order> orders, Dictionary<int, int> percents) => (_orders, _percents) = (orders, percents);

    /// <summary>All of them, in the order in which they are served: the urgent ones, then the oldest.</summary>
    public IEnumerable<Order> InTurn => _orders.Values.OrderByDescending(o => o.Priority).ThenBy(o => o.PlacedAt).ThenBy(o => o.Number, StringComparer.Ordinal);

    /// <summary>Holds these orders until the transaction ends.</summary>
    public static async Task<PromisedOrders> HoldAsync(PortalDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await db.Orders.Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).TagWith(RowLocks.ForUpdate).Select(o => o.Id).ToListAsync(cancel);
        var orders = await db.Orders.Include(o => o.Lines).Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var shops = orders.Values.Select(o => o.RetailerId).Distinct().ToList();
        var percents = await db.Retailers.Where(r => shops.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.MinimumLifePercent, cancel);
        return new PromisedOrders(orders, percents);
    }

    /// <summary>One of them.</summary>
    /// <exception cref="RepeatException">It was promised pieces while its turn was not held: the operation begins anew.</exception>
    public Order Of(Guid id) => _orders.GetValueOrDefault(id)
        ?? throw new RepeatException("An order was promised pieces while they were taken back.", new InvalidOperationException($"Order {id} came in between."));

    /// <summary>The share of shelf life that an order's shop was promised, in percent.</summary>
    public int PercentOf(Order order) => _percents[order.RetailerId];

    /// <summary>What promises name an order by.</summary>
    public static OrderRef RefOf(Order order) => new(order.Id, order.RetailerId, order.Number);
}
