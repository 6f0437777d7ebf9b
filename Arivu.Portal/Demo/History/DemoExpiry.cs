using Arivu.Portal.Accounts;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Recalls;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo.History;

/// <summary>
/// What dates did to the demo firm's stock: what expired lies in quarantine, the batch that ends first is offered cheaper, and
/// a batch was called back some days ago. Made by the same verbs, at the end of the history; nobody is told of it.
/// </summary>
internal sealed class DemoExpiry(PortalDbContext db, DateTime now)
{
    private const int DaysAgo = 10;
    private const int OfferedWithin = 75;
    private const int PercentOff = 20;

    /// <summary>Writes it, where the shelf gives occasion.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await QuarantineAsync(cancel);
        await OfferAsync(cancel);
        await RecallAsync(cancel);
        foreach (var aggregate in db.ChangeTracker.Entries<Aggregate>())
        {
            aggregate.Entity.ClearRaised(); // what the demo began with is nobody's news
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task QuarantineAsync(CancellationToken cancel)
    {
        var today = IndianTime.BusinessDate(now);
        var expired = await db.Batches.Where(b => b.OnHand > 0 && b.Reserved == 0 && b.Expires < today && !b.Blocked).OrderBy(b => b.Id).ToListAsync(cancel);
        expired.ForEach(batch => db.Add(batch.KeepBack(BatchHold.Expired, new StockNote(now, "quarantine", BatchKeeping.Quarantine, "Past its last day"))!));
    }

    private async Task OfferAsync(CancellationToken cancel)
    {
        var today = IndianTime.BusinessDate(now);
        var furthest = today.AddDays(OfferedWithin);
        var ends = await db.Batches.Where(Batch.FreeOn(today)).Where(b => b.Expires > today && b.Expires <= furthest).OrderBy(b => b.Expires).ThenBy(b => b.Id).FirstOrDefaultAsync(cancel);
        if (ends is not null)
        {
            db.Add(ShortDatedOffer.Make(ends, PercentOff, today, ends.Expires, today));
        }
    }

    // A batch that is sold out and has rested since: its recall changes nothing else of the past.
    private async Task RecallAsync(CancellationToken cancel)
    {
        var (then, entries, sent) = (now.AddDays(-DaysAgo), db.StockEntries, db.Allocations);
        var rested = await (from b in db.Batches
                            join p in db.Set<Catalog.Product>() on b.ProductId equals p.Id
                            where b.OnHand == 0 && !b.Blocked && sent.Any(a => a.BatchId == b.Id && a.Dispatched > a.Returned) && !entries.Any(e => e.BatchId == b.Id && e.At > then)
                            orderby b.Id descending
                            select new { Batch = b, p.Sku, p.Name }).FirstOrDefaultAsync(cancel);
        if (rested is null)
        {
            return;
        }

        var number = await StockNumbers.NextAsync(db, "RC", cancel);
        db.Add(rested.Batch.KeepBack(BatchHold.Recalled, new StockNote(then, DemoAccounts.Admin, number, "The supplier found a wrong label"))!);
        var got = await sent.Where(a => a.BatchId == rested.Batch.Id && a.Dispatched > a.Returned).GroupBy(a => a.RetailerId)
            .Select(g => new { g.Key, Pieces = g.Sum(a => a.Dispatched - a.Returned) }).ToDictionaryAsync(g => g.Key, g => g.Pieces, cancel);
        var names = await db.Set<Customers.Retailer>().ToDictionaryAsync(r => r.Id, r => r.TradeName, cancel);
        var recall = db.Add(Recall.Open(
            number, new RecalledGoods(rested.Batch.ProductId, rested.Sku, rested.Name, rested.Batch.Number), "The supplier found a wrong label",
            "[shop], batch [batch] of [product] carries a wrong label. You got [pieces] pieces of it. Keep what is left apart: we collect it and credit it to you.", got, DemoAccounts.Admin, then)).Entity;
        recall.Send(shop => RecallText.For(recall.Message, names[shop.RetailerId], recall.Product, recall.Batch, shop.Pieces), then);
        foreach (var shop in recall.Shops.Take(2))
        {
            recall.Note(shop.RetailerId, "Most of it is sold; the rest is set aside", shop.Pieces / 3, then.AddDays(2));
        }
    }
}
