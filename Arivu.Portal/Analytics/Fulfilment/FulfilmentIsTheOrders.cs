using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.Fulfilment;

/// <summary>Compares the notes on fulfilment with the orders. While an event still waits to be noted, nothing can be said.</summary>
internal sealed class FulfilmentIsTheOrders : IBookCheck
{
    public string Name => "Every order that arrived is noted with its time and pieces, and no other";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        if (await db.Set<Delivery>().AnyAsync(d => d.Subscriber.StartsWith(nameof(NoteFulfilmentWhenOrderDelivered)), cancel))
        {
            return [];
        }

        var orders = await ArrivedOrder.Of(ArrivedOrder.Among(db)).ToDictionaryAsync(o => o.OrderId, cancel);
        var notes = await db.FulfilledOrders.AsNoTracking().ToDictionaryAsync(f => f.OrderId, cancel);
        var faults = orders.Keys.Union(notes.Keys).Where(id => !orders.TryGetValue(id, out var order) || !notes.TryGetValue(id, out var note) || !note.Says(order));
        return [.. faults.Take(BookCheckRegistration.MostFaults).Select(id => $"Order {id}: its note says something else than the order, or one of them is missing.")];
    }
}
