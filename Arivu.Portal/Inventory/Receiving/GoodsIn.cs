using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>
/// The one way for goods onto the shelf, whether one batch is typed beside the stock list, sent over the API, or scanned at the
/// door with forty others: numbers the receipt, finds or begins the batches, writes the ledger and moves the order on.
/// </summary>
/// <param name="user">Who takes them in.</param>
/// <param name="clock">For the ledger and the business date.</param>
/// <param name="T">For messages beside fields.</param>
public sealed class GoodsIn(CurrentUser user, TimeProvider clock, IStringLocalizer<InventoryWords> T)
{
    /// <summary>Takes a delivery in and saves it. The order's row, where there is one, is held already.</summary>
    /// <param name="db">A context inside a transaction.</param>
    /// <param name="delivery">The goods.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>What stands now; null when a product typed alone is unknown.</returns>
    /// <exception cref="BadInputException">By field: dates that contradict a batch that is known, expired goods, costs by staff, unknown products.</exception>
    /// <exception cref="RuleBrokenException">Code over-receipt, beside the quantities; code wrong-state: nothing of the order is waited for; code warehouse: it is closed or unknown.</exception>
    internal async Task<GoodsReceipt?> TakeAsync(PortalDbContext db, GoodsAtDoor delivery, CancellationToken cancel)
    {
        var faults = new DoorFaults(delivery);
        CheckCosts(delivery, faults);
        var products = await ProductsAsync(db, delivery, cancel);
        if (!delivery.InRows && products.Count == 0)
        {
            faults.Throw();
            return null;
        }

        CheckOrder(delivery, products, faults);
        await CheckWarehouseAsync(db, delivery, cancel);
        var number = await StockNumbers.NextAsync(db, "GR", cancel);
        var by = new Signature(user.Name, clock.Now());
        var receipt = new GoodsReceipt(delivery.Id, number, delivery, by);
        var note = new StockNote(by.At, by.Actor, GoodsReceipt.InLedger(number, delivery.Reference));
        var shelf = await ArrivingBatches.HoldAsync(db, delivery, products, note, faults, T, cancel);
        foreach (var (row, goods) in delivery.Goods.Index().Where(g => products.ContainsKey(g.Item.CleanSku)))
        {
            if (shelf.Put(row, goods, products[goods.CleanSku], LineOf(delivery, products[goods.CleanSku])) is { } arrived)
            {
                receipt.Add(new GoodsReceiptLine(receipt.Id, row + 1, arrived));
            }
        }

        faults.Throw();
        delivery.Order?.Receive(PiecesByLine(receipt), delivery.AcceptMore, number, by);
        db.Add(receipt);
        await SaveAsync(db, cancel);
        return receipt;
    }

    private static async Task CheckWarehouseAsync(PortalDbContext db, GoodsAtDoor delivery, CancellationToken cancel)
    {
        if (!await db.Warehouses.AnyAsync(w => w.Id == delivery.WarehouseId && w.Active, cancel))
        {
            throw new RuleBrokenException("This warehouse takes no goods in: it is closed. Choose another one.") { Code = "warehouse" };
        }
    }

    private void CheckCosts(GoodsAtDoor delivery, DoorFaults faults)
    {
        foreach (var (row, _) in delivery.Goods.Index().Where(g => g.Item.UnitCost is not null && !user.IsAdmin))
        {
            faults.Add(row, nameof(IncomingGoods.UnitCost), T["Only an administrator notes costs"]);
        }
    }

    // What belongs to no line of the order, and what is more than its lines wait for.
    private void CheckOrder(GoodsAtDoor delivery, Dictionary<string, ReceivedProduct> products, DoorFaults faults)
    {
        foreach (var (row, goods) in delivery.Goods.Index())
        {
            if (!products.TryGetValue(goods.CleanSku, out var product))
            {
                faults.Add(row, nameof(IncomingGoods.Sku), T["No product has the code {0}", goods.CleanSku]);
            }
            else if (delivery.Order is { } order && LineOf(delivery, product) is null)
            {
                faults.Add(row, nameof(IncomingGoods.Sku), T["{0} is not on {1}: receive it without the order", product.Sku, order.Number]);
            }
        }

        faults.Throw();
        if (delivery.Order is { IsComing: true } && !delivery.AcceptMore)
        {
            CheckMore(delivery, products);
        }
    }

    private void CheckMore(GoodsAtDoor delivery, Dictionary<string, ReceivedProduct> products)
    {
        var more = new DoorFaults(delivery);
        foreach (var rows in delivery.Goods.Index().GroupBy(g => LineOf(delivery, products[g.Item.CleanSku])!))
        {
            var (line, came) = (rows.Key, rows.Sum(g => (long)g.Item.Quantity!.Value));
            if (came > line.Outstanding)
            {
                more.Add(rows.Last().Index, nameof(IncomingGoods.Quantity), T["{0} of {1} are waited for, {2} are typed here: {3} more than ordered", line.Outstanding, line.Sku, came, came - line.Outstanding]);
            }
        }

        if (more.Any)
        {
            throw more.AsRule("More came than was ordered.", "over-receipt");
        }
    }

    private static ReplenishmentLine? LineOf(GoodsAtDoor delivery, ReceivedProduct product) => delivery.Order?.Lines.FirstOrDefault(l => l.ProductId == product.Id);

    private static Dictionary<Guid, int> PiecesByLine(GoodsReceipt receipt) =>
        receipt.Lines.Where(l => l.OrderLineId is not null).GroupBy(l => l.OrderLineId!.Value).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));

    private static async Task<Dictionary<string, ReceivedProduct>> ProductsAsync(PortalDbContext db, GoodsAtDoor delivery, CancellationToken cancel)
    {
        var skus = delivery.Goods.Select(g => g.CleanSku).Distinct(StringComparer.Ordinal).ToList();
        return await db.Products.Where(p => skus.Contains(p.Sku))
            .Select(p => new ReceivedProduct(p.Id, p.Sku, p.Name, p.ShelfLifeDays)).ToDictionaryAsync(p => p.Sku, StringComparer.Ordinal, cancel);
    }

    private static async Task SaveAsync(PortalDbContext db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            throw new RepeatException("Somebody else took the first pieces of this batch in, or this very delivery.", taken);
        }
    }
}
