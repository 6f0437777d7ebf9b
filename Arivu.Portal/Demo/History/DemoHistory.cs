using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo.History;

/// <summary>
/// Makes the trade of the last months: every day is lived through by the entities' own verbs, only much faster. Orders of the
/// last days are left as they stand: some wait, some are packed, some are on the road.
/// </summary>
public sealed class DemoHistory(IDbContextFactory<PortalDbContext> database, TimeProvider clock, GstRates gst, Seller seller, TradeRules rules)
{
    /// <summary>Makes it, when no order stands yet; all of it in one transaction.</summary>
    /// <param name="plan">How much.</param>
    /// <param name="progress">Hears the day that was lived through, in percent.</param>
    /// <param name="cancel">Ends it; nothing stays.</param>
    /// <returns>What was made; null when there are orders already.</returns>
    public async Task<HistoryCount?> FillAsync(HistoryPlan plan, IProgress<int>? progress, CancellationToken cancel)
    {
        if (plan.Months <= 0)
        {
            return null;
        }

        return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await db.Orders.AnyAsync(ct))
            {
                return null;
            }

            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var made = await LiveAsync(db, plan, progress, ct);
            await new DemoWarehouse(db, clock.Now()).WriteAsync(ct);
            await new DemoExpiry(db, clock.Now()).WriteAsync(ct);
            await new DemoQuestions(db, clock.Now()).WriteAsync(ct);
            await new DemoStanding(db, clock.Now()).WriteAsync(ct);
            await new DemoLists(db, clock.Now()).WriteAsync(ct);
            return made;
        }, cancel);
    }

    private async Task<HistoryCount> LiveAsync(PortalDbContext db, HistoryPlan plan, IProgress<int>? progress, CancellationToken cancel)
    {
        var (today, now) = (clock.Today(), clock.Now());
        var first = today.AddMonths(-plan.Months);
        var products = await db.Products.AsNoTracking().Where(p => p.Active).OrderBy(p => p.Sku).ToListAsync(cancel);
        var retailers = await db.Retailers.AsNoTracking().Include(r => r.Branches).Include(r => r.Contacts).AsSplitQuery().Where(r => r.Active).OrderBy(r => r.Code).Take(plan.Retailers).ToListAsync(cancel);
        var shops = retailers.ConvertAll(r => new ShopHabit(r, products, plan.Seed));
        var scale = plan.Orders is { } wanted ? wanted / shops.Sum(s => s.OrdersPerMonth * plan.Months) : 1.0;
        var rates = await gst.TableAsync(db, cancel);
        var (book, agenda) = (new HistoryBook(db), new Agenda(now));
        var shelf = new DemoShelf(book);
        var replenishment = new DemoReplenishment(book, shelf, products, today);
        var bills = new DemoBills(agenda, book, seller, rates, products.ToDictionary(p => p.Id));
        var trade = new DemoTrade(agenda, book, shelf, bills, rules, seller, rates);
        for (var day = first; day <= today; day = day.AddDays(1))
        {
            var morning = DemoTrade.Ist(day, 6 * 60);
            if (morning < now)
            {
                await shelf.RestockAsync(replenishment.Made(day), day, morning, cancel);
                await replenishment.LiveAsync(day, morning, cancel);
            }

            shops.ForEach(shop => trade.Plan(shop, day, scale));
            agenda.LiveUntil(DemoTrade.Ist(day.AddDays(1), 0));
            trade.Sweep(everything: false);
            await book.SaveSomeAsync(cancel);
            progress?.Report((day.DayNumber - first.DayNumber) * 100 / Math.Max(1, today.DayNumber - first.DayNumber));
        }

        trade.Sweep(everything: true);
        replenishment.Close();
        await book.CloseAsync(cancel);
        return new HistoryCount(trade.Placed, bills.Invoices, bills.Payments);
    }
}
