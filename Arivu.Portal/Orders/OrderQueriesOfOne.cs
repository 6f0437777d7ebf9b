using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>One order with its lines, batches, shipments and timeline, in a number of commands that does not grow with its lines.</content>
public sealed partial class OrderQueries
{
    /// <summary>One order; null when there is none, or it is another shop's.</summary>
    public async Task<OrderDetail?> DetailAsync(string number, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        await using var db = await database.CreateDbContextAsync(cancel);
        var order = await db.Orders.AsNoTracking().VisibleTo(user).Where(o => o.Number == key)
            .Include(o => o.Lines).Include(o => o.Steps).Include(o => o.Shipments).ThenInclude(s => s.Lines).AsSplitQuery().SingleOrDefaultAsync(cancel);
        if (order is null)
        {
            return null;
        }

        var (promised, sent) = ((await Promises.BatchesOfAsync(db, order.Id, cancel)).ToLookup(p => p.OrderLineId), await SentAsync(db, order, cancel));
        var products = (await catalog.ProductsAsync(db, cancel)).ToDictionary(p => p.Id);
        return new OrderDetail
        {
            Number = order.Number,
            Status = order.Status,
            Priority = order.Priority,
            Version = order.Version,
            Supply = order.Supply,
            PlacedAt = order.PlacedAt,
            ShipTo = order.ShipTo,
            DeliverOn = order.DeliverOn,
            PurchaseOrder = order.PurchaseOrder,
            Note = order.Note,
            HoldReasons = order.Status == OrderStages.ToDecide ? order.HoldReasons : [],
            HoldUntil = order.HoldUntil,
            Buyer = user.SeesEverything ? await BuyerAsync(db, order.RetailerId, cancel) : null,
            ToPay = await ToPayAsync(db, order, cancel),
            Taxable = order.Taxable,
            Taxes = OrderTaxes.Of(order),
            RoundOff = order.RoundOff,
            Total = order.Total,
            Was = order.Status == OrderStatus.Cancelled ? OrderAmounts.AsOrdered(order.Lines).Total : null,
            CreditReserved = order.CreditReserved,
            Billed = order.Billed,
            Lines = [.. order.Lines.OrderBy(l => l.Position).Select(l => Line(order, l, [.. promised[l.Id]], sent, products.GetValueOrDefault(l.ProductId)))],
            Shipments = [.. order.Shipments.OrderBy(s => s.ShippedAt).ThenBy(s => s.Id).Select(s => Shipment(s, order, sent))],
            Moments = await MomentsAsync(db, order, cancel),
            Acts = OrderActs.Of(order, user, rules),
        };
    }

    private async Task<Money?> ToPayAsync(PortalDbContext db, Order order, CancellationToken cancel) =>
        user.RetailerId is { } mine && order.Status == OrderStages.ToDecide && order.HoldReasons.Any(reason => reason.Kind == HoldKind.PayInAdvance)
            ? (await OrderToPay.OfAsync(db, mine, cancel)).FirstOrDefault(o => o.Number == order.Number)?.Need : null;

    // The shop sees which batches it was sent; which ones wait for it on the shelf may still change, so it hears only what is missing.
    private OrderDetailLine Line(Order order, OrderLine line, IReadOnlyList<PromisedBatch> promised, ILookup<Guid, SentBatch> sent, ShelfProduct? product) => new()
    {
        Id = line.Id,
        Sku = line.Sku,
        OfferId = line.OfferId,
        BestBefore = line.BestBefore,
        Name = line.Name,
        Note = line.Note,
        CaseSize = line.CaseSize,
        Quantity = line.Quantity,
        Shipped = line.Shipped,
        Cancelled = line.Cancelled,
        Returned = line.Returned,
        IfShort = line.IfShort,
        Kept = line.Kept,
        Open = line.Open,
        WithShop = line.WithShop,
        UnitPrice = line.UnitPrice,
        Discount = line.Discount,
        GstRate = line.GstRate,
        Taxable = line.Taxable,
        Tax = line.Tax,
        Total = line.Total,
        AsOrdered = line.AmountsAsOrdered.Total,
        Promised = user.SeesEverything ? Together(promised.Select(p => new BatchPieces(p.Batch, p.Expires, p.Open))) : [],
        Missing = order.Status.IsOpenToTeam() ? line.Open - promised.Sum(p => p.Open) : 0,
        Sent = Together(sent[line.Id].Select(s => s.Pieces)),
        Product = product,
    };

    private static List<BatchPieces> Together(IEnumerable<BatchPieces> pieces) =>
        [.. pieces.GroupBy(p => (p.Batch, p.Expires)).Select(g => new BatchPieces(g.Key.Batch, g.Key.Expires, g.Sum(p => p.Quantity))).OrderBy(p => p.Expires).ThenBy(p => p.Batch, StringComparer.Ordinal)];

    private static SentGoods Shipment(Shipment shipment, Order order, ILookup<Guid, SentBatch> sent)
    {
        var goods = order.Lines.OrderBy(l => l.Position)
            .SelectMany(l => sent[l.Id].Where(s => s.ShipmentId == shipment.Id).OrderBy(s => s.Pieces.Expires).Select(s => new SentLine(l.Sku, l.Name, s.Pieces)));
        return new SentGoods(shipment.Number, shipment.ShippedAt, shipment.DeliveredAt, shipment.Vehicle, shipment.Note, [.. goods]);
    }

    private static async Task<ILookup<Guid, SentBatch>> SentAsync(PortalDbContext db, Order order, CancellationToken cancel)
    {
        var lines = order.Shipments.SelectMany(s => s.Lines).ToList();
        var ids = lines.Select(l => l.BatchId).Distinct().ToList();
        var batches = ids.Count == 0 ? [] : await db.Batches.AsNoTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel);
        return lines.ToLookup(l => l.OrderLineId, l => new SentBatch(l.ShipmentId, new BatchPieces(batches[l.BatchId].Number, batches[l.BatchId].Expires, l.Quantity)));
    }

    private static Task<OrderBuyer> BuyerAsync(PortalDbContext db, int retailerId, CancellationToken cancel) =>
        db.Retailers.AsNoTracking().Where(r => r.Id == retailerId)
            .Join(db.Contacts.Where(c => c.IsMain), r => r.Id, c => c.RetailerId, (r, c) => new OrderBuyer(r.Id, r.Code, r.TradeName, r.Terms, r.CreditLimit, r.CreditUsed, r.OverdueSince, c.Name, c.Phone))
            .SingleAsync(cancel);

    // A shop reads its own people's names; who of the team did something is the house's matter: to the shop it was the firm.
    private async Task<IReadOnlyList<OrderMoment>> MomentsAsync(PortalDbContext db, Order order, CancellationToken cancel)
    {
        var (actors, mine, team) = (order.Steps.Select(s => s.Actor).Distinct(StringComparer.Ordinal).ToList(), order.RetailerId, user.SeesEverything);
        var names = await db.Users.AsNoTracking().Where(u => actors.Contains(u.UserName!) && (team || u.RetailerId == mine))
            .ToDictionaryAsync(u => u.UserName!, u => u.DisplayName, StringComparer.OrdinalIgnoreCase, cancel);
        var told = order.Steps.Where(s => team || s.What is not (OrderStepKind.BatchSwapped or OrderStepKind.PromisesMoved or OrderStepKind.PrioritySet)); // which batch waits on the shelf is the warehouse's matter until it leaves
        return [.. told.OrderBy(s => s.Position).Select(s => new OrderMoment(s.At, names.GetValueOrDefault(s.Actor) ?? (s.Actor.Contains('@') ? seller.TradeName : null), s.What, s.Note))];
    }

    private sealed record SentBatch(Guid ShipmentId, BatchPieces Pieces);
}
