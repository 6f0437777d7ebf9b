using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Standing;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo.History;

/// <summary>
/// The standing orders of the first store: what it buys most every second week, asked first, its last date skipped; and a weekly
/// one that is paused. Made by their own verbs at the end of the history.
/// </summary>
internal sealed class DemoStanding(PortalDbContext db, DateTime now)
{
    private const int Basics = 6;
    private const int Extras = 2;

    /// <summary>Writes them, when the store bought enough.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        var shop = await db.Retailers.AsNoTracking().Where(r => r.Active).OrderBy(r => r.Code).Select(r => r.Id).FirstAsync(cancel);
        var products = db.Products;
        var bought = await db.OrderLines.Where(l => l.RetailerId == shop && products.Any(p => p.Id == l.ProductId && p.Active)).GroupBy(l => l.ProductId)
            .Select(g => new { g.Key, Times = g.Count(), Pieces = g.Min(l => l.Quantity) }).OrderByDescending(g => g.Times).ThenBy(g => g.Key).Take(Basics + Extras).ToListAsync(cancel);
        if (bought.Count < Basics + Extras)
        {
            return;
        }

        var today = IndianTime.BusinessDate(now);
        var basics = Make(shop, new StandingDraft { Name = "Fortnight basics", Every = 2, Unit = StandingUnit.Weeks, NextOn = today.AddDays(-11) }, bought.Take(Basics).Select(b => (b.Key, b.Pieces)));
        basics.Start(today.AddDays(-12), "m.selvam");
        db.Add(basics.Skip(now.AddDays(-12)));
        var extras = Make(shop, new StandingDraft { Name = "Weekend extras", Every = 1, Unit = StandingUnit.Weeks, NextOn = today.AddDays(4), PlacesItself = true }, bought.Skip(Basics).Select(b => (b.Key, b.Pieces)));
        extras.Start(today, "m.selvam");
        extras.Pause();
        await db.SaveChangesAsync(cancel);
    }

    private StandingOrder Make(int shop, StandingDraft draft, IEnumerable<(int Product, int Pieces)> lines)
    {
        var order = db.Add(StandingOrder.Draft(shop, draft.Name!, IndianTime.BusinessDate(now), now.AddDays(-20))).Entity;
        order.Revise(draft);
        foreach (var (product, pieces) in lines)
        {
            order.Set(product, pieces);
        }

        return order;
    }
}
