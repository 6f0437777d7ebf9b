using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>An order as notifications speak of it.</summary>
/// <param name="Store">The shop's name.</param>
/// <param name="Products">How many different ones.</param>
/// <param name="Total">What it costs, as people read it.</param>
/// <param name="HoldReasons">Why a person must decide.</param>
internal sealed record OrderFacts(string Store, int Products, string Total, string HoldReasons);

/// <summary>A shipment as notifications speak of it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Vehicle">What carries it; null where nobody said.</param>
/// <param name="Pieces">How many, as people read it.</param>
/// <param name="Whole">Whether it is all of its order.</param>
internal sealed record ShipmentFacts(string Number, string? Vehicle, string Pieces, bool Whole);

/// <summary>Reads what notifications say about orders, in one query each.</summary>
internal static class OrderReading
{
    /// <summary>An order's facts.</summary>
    public static async Task<OrderFacts> OrderFactsAsync(this PortalDbContext db, Guid orderId, CancellationToken cancel)
    {
        var order = await db.Orders.Where(o => o.Id == orderId)
            .Select(o => new { o.ShipTo.TradeName, Products = o.Lines.Count, o.Total.Paise, o.HoldReasons })
            .SingleAsync(cancel);
        return new OrderFacts(order.TradeName, order.Products, new Money(order.Paise).ToString(), string.Join(' ', order.HoldReasons.Select(reason => reason.Words)));
    }

    /// <summary>A shipment's facts.</summary>
    public static async Task<ShipmentFacts> ShipmentFactsAsync(this PortalDbContext db, Guid shipmentId, CancellationToken cancel)
    {
        var (all, lines) = (db.Set<Shipment>(), db.Set<OrderLine>());
        var shipment = await all.Where(s => s.Id == shipmentId)
            .Select(s => new
            {
                s.Number,
                s.Vehicle,
                Pieces = s.Lines.Sum(l => l.Quantity),
                Rest = lines.Any(l => l.OrderId == s.OrderId && l.Quantity > l.Shipped + l.Cancelled) || all.Any(o => o.OrderId == s.OrderId && o.Id != s.Id),
            })
            .SingleAsync(cancel);
        return new ShipmentFacts(shipment.Number, shipment.Vehicle, IndianDigits.Group(shipment.Pieces), !shipment.Rest);
    }
}
