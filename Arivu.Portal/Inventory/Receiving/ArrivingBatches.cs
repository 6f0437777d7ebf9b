using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>The batches of one delivery: those that are known are held until the transaction ends, the others begin with it.</summary>
internal sealed class ArrivingBatches(
    PortalDbContext db, GoodsAtDoor delivery, DoorFaults faults, IStringLocalizer<InventoryWords> T, Shelf shelf, DateOnly today, List<Batch> known, Dictionary<Batch, BatchCost> costs)
{
    /// <summary>Holds the batches of these numbers; pieces of one number expire together wherever they lie, so those of other warehouses are looked at, too.</summary>
    public static async Task<ArrivingBatches> HoldAsync(
        PortalDbContext db, GoodsAtDoor delivery, Dictionary<string, ReceivedProduct> products, StockNote note, DoorFaults faults, IStringLocalizer<InventoryWords> T, CancellationToken cancel)
    {
        var ids = products.Values.Select(p => p.Id).ToList();
        var numbers = delivery.Goods.Select(g => g.CleanBatch).Distinct(StringComparer.Ordinal).ToList();
        var standing = await db.Batches.AsNoTracking().Where(b => ids.Contains(b.ProductId) && numbers.Contains(b.Number)).ToListAsync(cancel);
        var here = standing.Where(b => b.WarehouseId == delivery.WarehouseId).Select(b => b.Id).ToList();
        var shelf = await Shelf.LockAsync(db, [], note, cancel, here);
        var batches = standing.ConvertAll(b => here.Contains(b.Id) ? shelf.Held(b.Id) : b);
        var paid = await db.BatchCosts.Where(c => here.Contains(c.BatchId)).ToDictionaryAsync(c => c.BatchId, cancel);
        return new ArrivingBatches(db, delivery, faults, T, shelf, IndianTime.BusinessDate(note.At), batches, paid.ToDictionary(c => shelf.Held(c.Key), c => c.Value));
    }

    /// <summary>Puts the pieces of a row onto the shelf.</summary>
    /// <returns>Null when something is wrong with it; it is among the faults then.</returns>
    public ArrivedGoods? Put(int row, IncomingGoods goods, ReceivedProduct product, ReplenishmentLine? line)
    {
        var same = known.Where(b => b.ProductId == product.Id && b.Number == goods.CleanBatch).ToList();
        var batch = same.Find(b => b.WarehouseId == delivery.WarehouseId);
        if (same.Exists(b => b.BlockedFor == BatchHold.Recalled))
        {
            faults.Add(row, nameof(IncomingGoods.Batch), T["Batch {0} is recalled: it is not taken in", goods.CleanBatch]);
            return null;
        }

        if (!(same.Count > 0 ? Agrees(row, goods, batch ?? same[0]) : Lives(row, goods, product)))
        {
            return null;
        }

        batch ??= Begin(product, goods, same.Count > 0 ? same[0].Expires : goods.Expires ?? goods.Manufactured!.Value.AddDays(product.ShelfLifeDays));
        var cost = goods.UnitCost ?? line?.UnitCost;
        return new ArrivedGoods(product, batch, shelf.Receive(batch, goods.Quantity!.Value, NoteCost(batch, goods.Quantity.Value, cost)), cost, line?.Id);
    }

    private Batch Begin(ReceivedProduct product, IncomingGoods goods, DateOnly expires)
    {
        var batch = db.Add(Batch.Arrive(product.Id, goods.CleanBatch, goods.Manufactured!.Value, expires, delivery.WarehouseId)).Entity;
        known.Add(batch);
        return batch;
    }

    private bool Lives(int row, IncomingGoods goods, ReceivedProduct product)
    {
        var expires = goods.Expires ?? goods.Manufactured!.Value.AddDays(product.ShelfLifeDays);
        if (expires < today)
        {
            faults.Add(row, nameof(IncomingGoods.Manufactured), T["With a shelf life of {0} days it expired on {1}", product.ShelfLifeDays, expires.ToText()]);
        }

        return expires >= today;
    }

    // Pieces of one batch expire together: another date means another batch, or a slip of the pen.
    private bool Agrees(int row, IncomingGoods goods, Batch batch)
    {
        var made = batch.Manufactured == goods.Manufactured;
        var expires = goods.Expires is null || batch.Expires == goods.Expires;
        if (!made)
        {
            faults.Add(row, nameof(IncomingGoods.Manufactured), T["Batch {0} came in before as made on {1}: correct the date or the batch number", batch.Number, batch.Manufactured.ToText()]);
        }

        if (!expires)
        {
            faults.Add(row, nameof(IncomingGoods.Expires), T["Batch {0} came in before with best before {1}: correct the date or the batch number", batch.Number, batch.Expires.ToText()]);
        }
        else if (batch.Expires < today)
        {
            faults.Add(row, nameof(IncomingGoods.Batch), T["Batch {0} expired on {1}: expired goods are not taken in", batch.Number, batch.Expires.ToText()]);
        }

        return made && expires && batch.Expires >= today;
    }

    // The cost of a piece after this receipt: the average where the batch was known with a cost already.
    private Money? NoteCost(Batch batch, int pieces, Money? cost)
    {
        if (cost is not { } unit)
        {
            return null;
        }

        if (costs.TryGetValue(batch, out var noted))
        {
            noted.Average(batch.OnHand, pieces, unit);
        }
        else
        {
            costs[batch] = noted = db.Add(new BatchCost(batch, unit)).Entity;
        }

        return noted.UnitCost;
    }
}
