using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Analytics.Fulfilment;

/// <summary>What an order that has arrived says about itself.</summary>
internal sealed record ArrivedOrder
{
    public required Guid OrderId { get; init; }

    public required int RetailerId { get; init; }

    public required DateTime PlacedAt { get; init; }

    public required DateTime? ArrivedAt { get; init; }

    public required int Ordered { get; init; }

    public required int Delivered { get; init; }

    public DateOnly Day => IndianTime.BusinessDate(ArrivedAt ?? PlacedAt);

    public long Minutes => (long)((ArrivedAt ?? PlacedAt) - PlacedAt).TotalMinutes;

    /// <summary>Orders of which nothing is still to come.</summary>
    public static IQueryable<Order> Among(PortalDbContext db) => db.Orders.Where(o => o.Status == OrderStatus.Delivered);

    public static IQueryable<ArrivedOrder> Of(IQueryable<Order> orders) => orders.Select(o => new ArrivedOrder
    {
        OrderId = o.Id,
        RetailerId = o.RetailerId,
        PlacedAt = o.PlacedAt,
        ArrivedAt = o.Shipments.Max(s => s.DeliveredAt),
        Ordered = o.Lines.Sum(l => l.Quantity),
        Delivered = o.Lines.Sum(l => l.Shipped),
    });
}
