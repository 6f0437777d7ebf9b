using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing.Checks;

/// <summary>Each accepted order is billed, and each piece that the shop keeps is billed once. Orders whose events still wait are left out.</summary>
internal sealed class OrdersAreBilledOnce(BillingRules rules) : IBookCheck
{
    private static readonly OrderStatus[] Accepted = [OrderStatus.Confirmed, OrderStatus.Packing, OrderStatus.Shipped, OrderStatus.Delivered];

    private const int OneRupee = 100;

    public string Name => "orders are billed for what the shop keeps";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var waiting = (await db.Set<Delivery>().Where(d => d.Stream.StartsWith("order-")).Select(d => d.Stream).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var unbilled = rules.InvoiceAt == InvoiceAt.Confirmation ? await UnbilledOrdersAsync(db, cancel) : await UnbilledShipmentsAsync(db, cancel);
        var found = unbilled.Concat(await WrongPiecesAsync(db, cancel)).Where(f => !waiting.Contains($"order-{f.OrderId:N}"));
        return [.. found.Select(f => f.Words).Take(BookCheckRegistration.MostFaults)];
    }

    private static async Task<List<(Guid OrderId, string Words)>> UnbilledOrdersAsync(PortalDbContext db, CancellationToken cancel)
    {
        var orders = await db.Orders.Where(o => Accepted.Contains(o.Status) && !db.Set<Invoice>().Any(i => i.OrderId == o.Id))
            .OrderBy(o => o.Number).Select(o => new { o.Id, o.Number }).ToListAsync(cancel);
        return orders.ConvertAll(o => (o.Id, $"{o.Number} is accepted and has no invoice"));
    }

    private static async Task<List<(Guid OrderId, string Words)>> UnbilledShipmentsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var shipments = await db.Shipments.Where(s => !db.Set<Invoice>().Any(i => i.OrderId == s.OrderId && (i.ShipmentId == s.Id || i.ShipmentId == Guid.Empty)))
            .OrderBy(s => s.Number).Select(s => new { s.OrderId, s.Number }).ToListAsync(cancel);
        return shipments.ConvertAll(s => (s.OrderId, $"{s.Number} left and has no invoice"));
    }

    private static async Task<List<(Guid OrderId, string Words)>> WrongPiecesAsync(PortalDbContext db, CancellationToken cancel)
    {
        var billed = db.InvoiceLines.GroupBy(l => l.OrderLineId).Select(g => new { LineId = g.Key, Pieces = g.Sum(l => l.Quantity), Credited = g.Sum(l => l.CreditedQuantity), Allowed = g.Sum(l => l.AllowedQuantity), Left = g.Sum(l => l.Total.Paise - l.CreditedTaxable.Paise - l.CreditedCgst.Paise - l.CreditedSgst.Paise - l.CreditedIgst.Paise) });
        var whole = db.Invoices.Where(i => i.ShipmentId == Guid.Empty).Select(i => i.OrderId);
        var lines = from l in db.OrderLines
                    join o in db.Orders on l.OrderId equals o.Id
                    where db.Set<Invoice>().Any(i => i.OrderId == l.OrderId)
                    join one in billed on l.Id equals one.LineId into billedFound
                    from b in billedFound.DefaultIfEmpty()
                    select new
                    {
                        l.OrderId,
                        l.Sku,
                        Keeps = (whole.Contains(l.OrderId) ? l.Quantity - l.Cancelled : l.Shipped) - l.Returned,
                        Net = (int?)(b.Pieces - b.Credited + b.Allowed) ?? 0,
                        NothingLeft = (int?)(b.Pieces - b.Credited) == 0 || (long?)b.Left < OneRupee, // allowed, or credited by an amount, and back all the same
                        Order = o.Number,
                    };
        var wrong = await lines.Where(l => l.Net != l.Keeps && !(l.NothingLeft && l.Net > l.Keeps)).OrderBy(l => l.Order).ToListAsync(cancel);
        return wrong.ConvertAll(l => (l.OrderId, $"{l.Order}, {l.Sku}: {l.Net} pieces billed less credited, the shop keeps {l.Keeps}"));
    }
}
