using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics;

/// <content>Sales, dues, and what happened.</content>
public sealed partial class TeamHomeQueries
{
    private const int TopShown = 5;
    private const int FeedShown = 10;

    // Upper ends of the ages, in days past the due date, as the firm's ledger knows them.
    private static readonly int[] AgeEnds = [7, 15, 30, 60, 90];

    private static async Task<Dictionary<DateOnly, Money>> SalesAsync(PortalDbContext db, HomeDays days, CancellationToken cancel)
    {
        var from = days.MonthBefore < days.FirstBefore ? days.MonthBefore : days.FirstBefore;
        var sums = await db.SalesDays.Where(d => d.Day >= from).GroupBy(d => d.Day).Select(g => new { Day = g.Key, Paise = g.Sum(d => d.Taxable.Paise) }).ToListAsync(cancel);
        return sums.ToDictionary(s => s.Day, s => new Money(s.Paise));
    }

    private static async Task<IReadOnlyList<TopSeller>> TopProductsAsync(PortalDbContext db, HomeDays days, IEnumerable<ShelfProduct> shelf, CancellationToken cancel)
    {
        var (first, before) = (days.First, days.FirstBefore);
        var top = await db.SalesDayProducts.Where(p => p.Day >= before).GroupBy(p => p.Sku)
            .Select(g => new { Key = g.Key, Now = g.Sum(p => p.Day >= first ? p.Taxable.Paise : 0), Before = g.Sum(p => p.Day < first ? p.Taxable.Paise : 0) })
            .Where(t => t.Now > 0).OrderByDescending(t => t.Now).ThenBy(t => t.Key).Take(TopShown).ToListAsync(cancel);
        var names = shelf.ToDictionary(p => p.Sku, p => p.Name, StringComparer.Ordinal);
        return top.ConvertAll(t => new TopSeller(t.Key, names.GetValueOrDefault(t.Key, t.Key), new Money(t.Now), new Money(t.Before)));
    }

    private static async Task<IReadOnlyList<TopSeller>> TopRetailersAsync(PortalDbContext db, HomeDays days, CancellationToken cancel)
    {
        var (first, before) = (days.First, days.FirstBefore);
        var top = await db.SalesDays.Where(d => d.Day >= before).GroupBy(d => d.RetailerId)
            .Select(g => new { Id = g.Key, Now = g.Sum(d => d.Day >= first ? d.Taxable.Paise : 0), Before = g.Sum(d => d.Day < first ? d.Taxable.Paise : 0) })
            .Where(t => t.Now > 0).OrderByDescending(t => t.Now).ThenBy(t => t.Id).Take(TopShown)
            .Join(db.Retailers, t => t.Id, r => r.Id, (t, r) => new { r.Code, r.TradeName, t.Now, t.Before }).ToListAsync(cancel);
        return [.. top.OrderByDescending(t => t.Now).ThenBy(t => t.Code, StringComparer.Ordinal).Select(t => new TopSeller(t.Code, t.TradeName, new Money(t.Now), new Money(t.Before)))];
    }

    private static async Task<DuesTally> DuesAsync(PortalDbContext db, DateOnly today, CancellationToken cancel)
    {
        var lateSince = Rule.Choose(Invoice.OverdueOn(today), i => (DateOnly?)i.DueOn, _ => null);
        var owed = await db.Invoices.Where(i => i.BalancePaise > 0).GroupBy(lateSince).Select(g => new { Since = g.Key, Bills = g.Count(), Paise = g.Sum(i => i.BalancePaise) }).ToListAsync(cancel);
        var (fresh, late) = (owed.Find(o => o.Since is null), owed.Where(o => o.Since is not null).Select(o => (DueOn: o.Since!.Value, o.Bills, o.Paise)).ToList());
        var ages = late.GroupBy(o => Array.FindIndex(AgeEnds, end => today.DayNumber - o.DueOn.DayNumber <= end)).ToDictionary(g => g.Key, g => (Bills: g.Sum(o => o.Bills), Paise: g.Sum(o => o.Paise)));
        var rows = Enumerable.Range(0, AgeEnds.Length).Select(i => (Over: i == 0 ? 0 : AgeEnds[i - 1], To: (int?)AgeEnds[i], Sum: ages.GetValueOrDefault(i))).Append((AgeEnds[^1], null, ages.GetValueOrDefault(-1)));
        return new DuesTally(
            [new DueAge(null, null, fresh?.Bills ?? 0, new Money(fresh?.Paise ?? 0)), .. rows.Select(row => new DueAge(row.Over, row.To, row.Sum.Bills, new Money(row.Sum.Paise)))],
            late.Count == 0 ? null : late.Min(o => o.DueOn));
    }

    private static async Task<IReadOnlyList<Happening>> FeedAsync(PortalDbContext db, CancellationToken cancel)
    {
        var steps = await db.OrderSteps.OrderByDescending(s => s.At).ThenByDescending(s => s.Position).Take(FeedShown)
            .Join(db.Orders, s => s.OrderId, o => o.Id, (s, o) => new
            {
                s.At,
                s.Position,
                s.What,
                s.Actor,
                o.Number,
                o.ShipTo.TradeName,
                o.Total,
                Who = db.Users.Where(u => u.NormalizedUserName == s.Actor.ToUpper()).Select(u => u.RetailerId == null ? u.DisplayName : o.ShipTo.TradeName).FirstOrDefault(),
            }).ToListAsync(cancel);
        var money = await db.CreditEntries
            .Where(e => e.Move == CreditMove.Receipt || e.Move == CreditMove.ChequeCleared || e.Move == CreditMove.ChequeBounced || e.Move == CreditMove.CreditNote)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(FeedShown)
            .Join(db.Retailers, e => e.RetailerId, r => r.Id, (e, r) => new { e.At, e.Move, e.Reference, e.Amount, r.TradeName }).ToListAsync(cancel);
        return
        [
            .. steps.Select(s => (s.Position, Told: new Happening(s.At, s.What, null, s.Number, s.TradeName, s.Who ?? (s.Actor.Contains('@', StringComparison.Ordinal) ? s.Actor : null), s.Total)))
                .Concat(money.Select(e => (Position: 0, Told: new Happening(e.At, null, e.Move, e.Reference, e.TradeName, e.TradeName, e.Amount < Money.Zero ? -e.Amount : e.Amount))))
                .OrderByDescending(h => h.Told.At).ThenByDescending(h => h.Position).ThenBy(h => h.Told.Number, StringComparer.Ordinal).Take(FeedShown).Select(h => h.Told),
        ];
    }
}
