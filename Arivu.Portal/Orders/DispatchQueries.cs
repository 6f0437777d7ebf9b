using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Reads what the warehouse takes and sends.</summary>
public sealed partial class DispatchQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    /// <summary>What is still to be taken for an order; null when there is no such order.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<PickList?> PickListAsync(string order, CancellationToken cancel)
    {
        var lists = await PickListsAsync([order], cancel);
        return lists.Count == 0 ? null : lists[0];
    }

    /// <summary>What is still to be taken for several orders, by number; unknown ones are left out. As many questions as for one.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<PickList>> PickListsAsync(IReadOnlyCollection<string> orders, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var found = await db.Orders.AsNoTracking().Include(o => o.Lines).Where(o => orders.Contains(o.Number)).OrderBy(o => o.Number).ToListAsync(cancel);
        var (ids, shops) = (found.ConvertAll(o => o.Id), found.Select(o => o.RetailerId).Distinct().ToList());
        var codes = await db.Retailers.Where(r => shops.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Code, cancel);
        var promised = (await Promises.BatchesOfAsync(db, ids, cancel)).ToLookup(p => p.OrderLineId);
        return found.ConvertAll(order => new PickList
        {
            Order = order.Number,
            Status = order.Status,
            PlacedAt = order.PlacedAt,
            Retailer = codes[order.RetailerId],
            ShipTo = order.ShipTo,
            DeliverOn = order.DeliverOn,
            PurchaseOrder = order.PurchaseOrder,
            Note = order.Note,
            Lines = ToPick(order, promised),
        });
    }

    /// <summary>One shipment with its batches; null when there is none, or it is not yours.</summary>
    /// <param name="order">The order's number.</param>
    /// <param name="place">Which of its shipments, from 1.</param>
    /// <param name="cancel">The reader went away.</param>
    public async Task<ShipmentDetail?> ShipmentAsync(string order, int place, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var shipment = await db.Shipments.AsNoTracking().SingleOrDefaultAsync(s => s.Number == $"{order}-{place}", cancel);
        if (shipment is null)
        {
            return null;
        }

        var of = await db.Orders.AsNoTracking().Include(o => o.Lines).SingleAsync(o => o.Id == shipment.OrderId, cancel);
        return new ShipmentDetail
        {
            Id = shipment.Id,
            Number = shipment.Number,
            Order = of.Number,
            RetailerId = of.RetailerId,
            Retailer = await CodeOfAsync(db, of.RetailerId, cancel),
            ShipTo = of.ShipTo,
            Supply = of.Supply,
            PurchaseOrder = of.PurchaseOrder,
            ShippedAt = shipment.ShippedAt,
            DeliveredAt = shipment.DeliveredAt,
            Vehicle = shipment.Vehicle,
            Note = shipment.Note,
            Lines = Sent(of, await ShippedBatch.OfAsync(db, shipment.Id, cancel)),
        };
    }

    private static Task<string> CodeOfAsync(PortalDbContext db, int retailerId, CancellationToken cancel) =>
        db.Retailers.Where(r => r.Id == retailerId).Select(r => r.Code).SingleAsync(cancel);

    // Open pieces without a promise are listed, too: the picker must see that something is missing.
    private static List<PickLine> ToPick(Order order, ILookup<Guid, PromisedBatch> promised) =>
    [
        .. from line in order.Lines.OrderBy(line => line.Position)
           let missing = line.Open - promised[line.Id].Sum(batch => batch.Open)
           from part in promised[line.Id].Select(batch => (batch.Batch, Expires: (DateOnly?)batch.Expires, Quantity: batch.Open)).Append((null!, null, missing))
           where part.Quantity > 0
           select new PickLine(line.Position, line.Sku, line.Name, part.Batch, part.Expires, new CasePieces(part.Quantity, line.CaseSize), line.Note, line.IfShort),
    ];

    private static List<ShipmentLineDetail> Sent(Order order, ILookup<Guid, ShippedBatch> shipped) =>
        [.. order.Lines.OrderBy(line => line.Position).SelectMany(line => shipped[line.Id].Select(batch => Line(line, batch)))];

    private static ShipmentLineDetail Line(OrderLine line, ShippedBatch batch)
    {
        var taxable = (line.UnitPrice * batch.Quantity) - line.DiscountOf(batch.Quantity);
        return new ShipmentLineDetail
        {
            OrderLineId = line.Id,
            Position = line.Position,
            Sku = line.Sku,
            Name = line.Name,
            Hsn = line.Hsn,
            Uqc = line.Uqc,
            Batch = batch.Batch,
            Expires = batch.Expires,
            Pieces = new CasePieces(batch.Quantity, line.CaseSize),
            Mrp = line.Mrp,
            UnitPrice = line.UnitPrice,
            Note = line.Note,
            Taxable = taxable,
            GstRate = line.GstRate,
            Tax = GstAmounts.Of(taxable, line.GstRate, line.Supply),
        };
    }
}
