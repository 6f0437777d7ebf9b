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
        var same = known.Where(b => b.ProductId == product.Id && b.Number == goods.CleanBatch).OrderBy(b => b.WarehouseId != delivery.WarehouseId).ToList();
        var wrong = KnownBatch.Faults(goods, product.ShelfLifeDays, same, today, T).ToList();
        wrong.ForEach(w => faults.Add(row, w.Field, w.Message));
        if (wrong.Count > 0)
        {
            return null;
        }

        var batch = same.Find(b => b.WarehouseId == delivery.WarehouseId);
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
