using System.Security.Claims;
using Arivu.Portal.Accounts;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo.History;

/// <summary>
/// What the warehouse of the demo firm wrote lately: a second warehouse, a transfer that came short, one on the way and one
/// that is asked for, a count that was approved and one that is being counted, and an adjustment that waits. Made by the
/// papers' own verbs, at the end of the history; nobody is told of it.
/// </summary>
internal sealed class DemoWarehouse(PortalDbContext db, DateTime now)
{
    private const int Needed = 6;
    private const int Pieces = 24;

    /// <summary>Writes it, when enough lies on the shelf.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        var today = IndianTime.BusinessDate(now);
        var goods = await (from b in db.Batches
                           join p in db.Set<Catalog.Product>() on b.ProductId equals p.Id
                           where b.WarehouseId == Warehouse.Main && !b.Blocked && b.Expires > today && b.OnHand - b.Reserved > 200
                           orderby b.OnHand - b.Reserved descending, b.Id
                           select new { Batch = b, p.Sku, p.Name }).Take(Needed).ToListAsync(cancel);
        if (goods.Count < Needed)
        {
            return;
        }

        var sheet = goods.ConvertAll(g => new SheetBatch(g.Batch, g.Sku, g.Name));
        var north = db.Add(Warehouse.Open("NORTH", "North godown", "12 Mill Road, Perundurai")).Entity;
        await db.SaveChangesAsync(cancel);
        await TransfersAsync(sheet, north.Id, cancel);
        await CountsAsync(sheet, cancel);
        await AdjustmentAsync(sheet[5], cancel);
        foreach (var aggregate in db.ChangeTracker.Entries<Aggregate>())
        {
            aggregate.Entity.ClearRaised(); // what the demo began with is nobody's news
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task TransfersAsync(List<SheetBatch> sheet, int north, CancellationToken cancel)
    {
        var (shorted, way, asked) = (await AskAsync(sheet[0], north, cancel), await AskAsync(sheet[1], north, cancel), await AskAsync(sheet[2], north, cancel));
        shorted.Send(ShelfOf(sheet[0].Batch, shorted.Number), By(DemoAccounts.Staff, shorted.Number));
        way.Send(ShelfOf(sheet[1].Batch, way.Number), By(DemoAccounts.Staff, way.Number));
        asked.Cancel("The shop in Perundurai closed for the week", By(DemoAccounts.Admin, asked.Number));
        await AskAsync(sheet[2], north, cancel);
        var (line, source) = (shorted.Lines[0], sheet[0].Batch);
        var to = db.Add(Batch.Arrive(source.ProductId, source.Number, source.Manufactured, source.Expires, north)).Entity;
        var cost = await db.BatchCosts.Where(c => c.BatchId == source.Id).Select(c => (long?)c.UnitCost.Paise).SingleOrDefaultAsync(cancel);
        if (cost is { } paise)
        {
            db.Add(new BatchCost(to, new Money(paise)));
        }

        line.Arrive(ShelfOf(to, shorted.Number), to, cost is { } unit ? new Money(unit) : null, new Arrival(Pieces - 2, AdjustmentKind.Damage, "2 packets crushed on the way"));
        shorted.Receive(By(DemoAccounts.Staff, shorted.Number));
        shorted.ClearRaised(); // before the next number is saved
    }

    private async Task<Transfer> AskAsync(SheetBatch goods, int north, CancellationToken cancel)
    {
        var number = await StockNumbers.NextAsync(db, "TR", cancel);
        return db.Add(Transfer.Ask(number, Warehouse.Main, north, [new TransferGoods(goods.Batch, goods.Sku, goods.Name, Pieces)], null, By(DemoAccounts.Staff, number))).Entity;
    }

    private async Task CountsAsync(List<SheetBatch> sheet, CancellationToken cancel)
    {
        var number = await StockNumbers.NextAsync(db, "CT", cancel);
        var posted = db.Add(StockCount.Begin(number, Warehouse.Main, $"{sheet[3].Name}, {sheet[4].Name}", [sheet[3], sheet[4]], By(DemoAccounts.Staff, number))).Entity;
        posted.Lines[0].Count(sheet[3].Batch.OnHand - 3, sheet[3].Batch, By(DemoAccounts.Staff, number));
        posted.Lines[1].Count(sheet[4].Batch.OnHand, sheet[4].Batch, By(DemoAccounts.Staff, number));
        posted.Finish();
        posted.Lines[0].Explain(AdjustmentKind.Damage, "Torn packets under the pallet");
        posted.Lines[0].Post(ShelfOf(sheet[3].Batch, number, DemoAccounts.Admin), By(DemoAccounts.Admin, number));
        posted.Close(By(DemoAccounts.Admin, number));
        var open = await StockNumbers.NextAsync(db, "CT", cancel);
        var counting = db.Add(StockCount.Begin(open, Warehouse.Main, $"{sheet[1].Name}, {sheet[2].Name}, {sheet[5].Name}", [sheet[1], sheet[2], sheet[5]], By(DemoAccounts.Staff, open))).Entity;
        counting.Lines[0].Count(sheet[1].Batch.OnHand, sheet[1].Batch, By(DemoAccounts.Staff, open));
    }

    private async Task AdjustmentAsync(SheetBatch goods, CancellationToken cancel)
    {
        var staff = await db.Users.Where(u => u.NormalizedEmail == DemoAccounts.Staff.ToUpperInvariant()).Select(u => u.Id).SingleOrDefaultAsync(cancel);
        var user = new CurrentUser();
        user.SignIn(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, staff.ToString()), new(ClaimTypes.Name, DemoAccounts.Staff), new(ClaimTypes.Role, Role.Staff)], "demo")));
        var number = await StockNumbers.NextAsync(db, "AJ", cancel);
        db.Add(AdjustmentRequest.Ask(number, goods.Sku, goods.Batch, -120, AdjustmentKind.Damage, "A pallet got wet in the rain", user, now));
    }

    private Shelf ShelfOf(Batch batch, string number, string who = DemoAccounts.Staff) => Shelf.Of([batch], By(who, number), row => db.Add(row));

    private StockNote By(string who, string number) => new(now, who, number);
}
