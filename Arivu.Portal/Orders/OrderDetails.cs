using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Reads one order with its lines, batches, shipments and timeline, in a number of commands that does not grow with its lines.</summary>
public sealed class OrderDetails(IDbContextFactory<PortalDbContext> database, CurrentUser user, TradeRules rules, CatalogShelf catalog, Seller seller)
{
    /// <summary>One order; null when there is none, or it is another shop's.</summary>
    public async Task<OrderDetail?> FindAsync(string number, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        await using var db = await database.CreateDbContextAsync(cancel);
        var order = await db.Orders.AsNoTracking().VisibleTo(user).Where(o => o.Number == key)
            .Include(o => o.Lines).Include(o => o.Steps).Include(o => o.Shipments).ThenInclude(s => s.Lines).AsSplitQuery().SingleOrDefaultAsync(cancel);
        if (order is null)
        {
            return null;
        }

        var (promises, batches) = await BatchesAsync(db, order, cancel);
        var products = (await catalog.ProductsAsync(db, cancel)).ToDictionary(p => p.Id);
        return new OrderDetail
        {
            Number = order.Number,
            Status = order.Status,
            PlacedAt = order.PlacedAt,
            ShipTo = order.ShipTo,
            PurchaseOrder = order.PurchaseOrder,
            Note = order.Note,
            HoldReasons = order.Status == OrderStages.ToDecide ? order.HoldReasons : [],
            HoldUntil = order.HoldUntil,
            Buyer = user.SeesEverything ? await BuyerAsync(db, order.RetailerId, cancel) : null,
            Taxable = order.Taxable,
            Taxes = OrderTaxes.Of(order),
            RoundOff = order.RoundOff,
            Total = order.Total,
            CreditReserved = order.CreditReserved,
            Billed = order.Billed,
            Lines = [.. order.Lines.OrderBy(l => l.Position).Select(l => Line(l, order, promises, batches, products.GetValueOrDefault(l.ProductId)))],
            Shipments = [.. order.Shipments.OrderBy(s => s.ShippedAt).ThenBy(s => s.Number, StringComparer.Ordinal).Select(s => Shipment(s, order, batches))],
            Moments = await MomentsAsync(db, order, cancel),
            Acts = OrderActs.Of(order, user, rules),
        };
    }

    private static OrderDetailLine Line(OrderLine line, Order order, List<Allocation> promises, Dictionary<int, Batch> batches, ShelfProduct? product) => new()
    {
        Sku = line.Sku,
        Name = line.Name,
        CaseSize = line.CaseSize,
        Quantity = line.Quantity,
        Shipped = line.Shipped,
        Cancelled = line.Cancelled,
        Returned = line.Returned,
        Kept = line.Kept,
        Open = line.Open,
        WithShop = line.WithShop,
        UnitPrice = line.UnitPrice,
        Discount = line.Discount,
        GstRate = line.GstRate,
        Taxable = line.Taxable,
        Tax = line.Tax,
        Total = line.Total,
        Promised = Pieces(promises.Where(p => p.OrderLineId == line.Id).Select(p => (p.BatchId, p.Open)), batches),
        Sent = Pieces(order.Shipments.SelectMany(s => s.Lines).Where(l => l.OrderLineId == line.Id).Select(l => (l.BatchId, l.Quantity)), batches),
        Product = product,
    };

    private static List<BatchPieces> Pieces(IEnumerable<(int BatchId, int Quantity)> pieces, Dictionary<int, Batch> batches) =>
        [.. pieces.GroupBy(p => p.BatchId).Select(g => Pieces(batches[g.Key], g.Sum(p => p.Quantity))).OrderBy(p => p.Expires).ThenBy(p => p.Batch, StringComparer.Ordinal)];

    private static BatchPieces Pieces(Batch batch, int quantity) => new(batch.Number, batch.Expires, quantity);

    private static SentGoods Shipment(Shipment shipment, Order order, Dictionary<int, Batch> batches)
    {
        var lines = order.Lines.ToDictionary(l => l.Id);
        var goods = shipment.Lines.OrderBy(l => lines[l.OrderLineId].Position).ThenBy(l => batches[l.BatchId].Expires)
            .Select(l => new SentLine(lines[l.OrderLineId].Sku, lines[l.OrderLineId].Name, Pieces(batches[l.BatchId], l.Quantity)));
        return new SentGoods(shipment.Number, shipment.ShippedAt, shipment.DeliveredAt, shipment.Vehicle, shipment.Note, [.. goods]);
    }

    // The shop sees which batches it was sent; which ones wait for it on the shelf may still change.
    private async Task<(List<Allocation> Promises, Dictionary<int, Batch> Batches)> BatchesAsync(PortalDbContext db, Order order, CancellationToken cancel)
    {
        var promises = user.SeesEverything ? await db.Allocations.AsNoTracking().Where(a => a.OrderId == order.Id && a.Open > 0).ToListAsync(cancel) : [];
        var ids = promises.Select(p => p.BatchId).Concat(order.Shipments.SelectMany(s => s.Lines).Select(l => l.BatchId)).Distinct().ToList();
        return (promises, ids.Count == 0 ? [] : await db.Batches.AsNoTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel));
    }

    private static Task<OrderBuyer> BuyerAsync(PortalDbContext db, int retailerId, CancellationToken cancel) =>
        db.Retailers.AsNoTracking().Where(r => r.Id == retailerId)
            .Join(db.Contacts.Where(c => c.IsMain), r => r.Id, c => c.RetailerId, (r, c) => new OrderBuyer(r.Code, r.TradeName, r.Terms, r.CreditLimit, r.CreditUsed, r.OverdueSince, c.Name, c.Phone))
            .SingleAsync(cancel);

    // A shop reads its own people's names; who of the team did something is the house's matter: to the shop it was the firm.
    private async Task<IReadOnlyList<OrderMoment>> MomentsAsync(PortalDbContext db, Order order, CancellationToken cancel)
    {
        var (actors, mine, team) = (order.Steps.Select(s => s.Actor).Distinct(StringComparer.Ordinal).ToList(), order.RetailerId, user.SeesEverything);
        var names = await db.Users.AsNoTracking().Where(u => actors.Contains(u.UserName!) && (team || u.RetailerId == mine))
            .ToDictionaryAsync(u => u.UserName!, u => u.DisplayName, StringComparer.OrdinalIgnoreCase, cancel);
        return [.. order.Steps.OrderBy(s => s.Position).Select(s => new OrderMoment(s.At, names.GetValueOrDefault(s.Actor) ?? (s.Actor.Contains('@') ? seller.TradeName : null), s.What, s.Note))];
    }
}
