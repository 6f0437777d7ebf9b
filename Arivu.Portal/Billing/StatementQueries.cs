using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>
/// Reads the account of a retailer: the team everybody's, a retailer its own. Each reading is a dozen queries, however long
/// the account is; the entries of the chosen time of one retailer are booked in memory.
/// </summary>
public sealed class StatementQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    private const int MostEntries = 20_000;

    /// <summary>A page of the account; null when there is no such retailer, or it is not yours.</summary>
    /// <param name="code">Its code; null is the user's own.</param>
    /// <param name="time">Which time and page.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<StatementList?> ReadAsync(string? code, StatementTime time, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var (mine, key) = (user.RetailerId, code?.ToUpperInvariant());
        var visible = db.Retailers.AsNoTracking().VisibleTo(user);
        var shop = await (key is null ? visible.Where(r => r.Id == mine) : visible.Where(r => r.Code == key)).Select(r => new { r.Id, r.Code, r.TradeName }).SingleOrDefaultAsync(cancel);
        if (shop is null)
        {
            return null;
        }

        var opening = await OwedBeforeAsync(db, shop.Id, time.From, cancel);
        var lines = Booked(await EntriesAsync(db, shop.Id, time, cancel), opening);
        return new StatementList
        {
            Code = shop.Code,
            TradeName = shop.TradeName,
            From = time.From,
            To = time.To,
            Opening = opening,
            Closing = lines.Count == 0 ? opening : lines[^1].Balance,
            Billed = Sum(lines, StatementKind.Invoice),
            Credited = -Sum(lines, StatementKind.CreditNote),
            WrittenOff = -Sum(lines, StatementKind.WriteOff),
            Received = -Sum(lines, StatementKind.Receipt) - Sum(lines, StatementKind.Undone),
            Years = await YearsAsync(db, shop.Id, cancel),
            Rows = PageOf(lines, time),
        };
    }

    private static Money Sum(List<StatementLine> lines, StatementKind kind) => new(lines.Where(l => l.Kind == kind).Sum(l => l.Amount.Paise));

    private static async Task<Money> OwedBeforeAsync(PortalDbContext db, int id, DateOnly day, CancellationToken cancel)
    {
        var billed = await db.Invoices.Where(i => i.RetailerId == id && i.IssuedOn < day).SumAsync(i => i.Total.Paise, cancel);
        var credited = await db.CreditNotes.Where(n => n.RetailerId == id && n.IssuedOn < day).SumAsync(n => n.Total.Paise, cancel);
        var received = await db.Payments.Where(p => p.RetailerId == id && p.ReceivedOn < day).SumAsync(p => p.Amount.Paise, cancel);
        var undone = await Undone(db, id).Where(p => (p.UndoneOn ?? p.ReceivedOn) < day).SumAsync(p => p.Amount.Paise, cancel);
        var givenUp = await db.WriteOffs.Where(w => w.RetailerId == id && w.WrittenOn < day).SumAsync(w => w.Amount.Paise, cancel);
        return new Money(billed - credited - received + undone - givenUp);
    }

    private static async Task<List<StatementLine>> EntriesAsync(PortalDbContext db, int id, StatementTime time, CancellationToken cancel)
    {
        var (from, to) = (time.From, time.To);
        var invoices = await db.Invoices.AsNoTracking().Where(i => i.RetailerId == id && i.IssuedOn >= from && i.IssuedOn <= to).OrderBy(i => i.IssuedOn).Take(MostEntries)
            .Select(i => new StatementLine { Date = i.IssuedOn, Kind = StatementKind.Invoice, Number = i.Number, Amount = i.Total }).ToListAsync(cancel);
        var notes = await db.CreditNotes.AsNoTracking().Where(n => n.RetailerId == id && n.IssuedOn >= from && n.IssuedOn <= to).OrderBy(n => n.IssuedOn).Take(MostEntries)
            .Select(n => new StatementLine { Date = n.IssuedOn, Kind = StatementKind.CreditNote, Number = n.Number, Amount = n.Total }).ToListAsync(cancel);
        var writeOffs = await db.WriteOffs.AsNoTracking().Where(w => w.RetailerId == id && w.WrittenOn >= from && w.WrittenOn <= to).OrderBy(w => w.WrittenOn).Take(MostEntries)
            .Select(w => new StatementLine { Date = w.WrittenOn, Kind = StatementKind.WriteOff, Number = w.InvoiceNumber, UndoneBecause = w.Reason, Amount = w.Amount }).ToListAsync(cancel);
        var received = await db.Payments.AsNoTracking().Where(p => p.RetailerId == id && p.ReceivedOn >= from && p.ReceivedOn <= to).OrderBy(p => p.ReceivedOn).Take(MostEntries)
            .Select(p => new StatementLine { Date = p.ReceivedOn, Kind = StatementKind.Receipt, Number = p.Number, Mode = p.Mode, Amount = p.Amount }).ToListAsync(cancel);
        var undone = await Undone(db, id).Where(p => (p.UndoneOn ?? p.ReceivedOn) >= from && (p.UndoneOn ?? p.ReceivedOn) <= to).OrderBy(p => p.ReceivedOn).Take(MostEntries)
            .Select(p => new StatementLine { Date = p.UndoneOn ?? p.ReceivedOn, Kind = StatementKind.Undone, Number = p.Number, Mode = p.Mode, UndoneBecause = p.UndoneBecause, Amount = p.Amount }).ToListAsync(cancel);
        return [.. invoices, .. Less(notes), .. Less(writeOffs), .. Less(received), .. undone];
    }

    private static IEnumerable<StatementLine> Less(List<StatementLine> lines) => lines.Select(l => l with { Amount = -l.Amount });

    private static IQueryable<Payment> Undone(PortalDbContext db, int id) =>
        db.Payments.AsNoTracking().Where(p => p.RetailerId == id && (p.State == ClearingState.Bounced || p.State == ClearingState.Reversed));

    private static List<StatementLine> Booked(List<StatementLine> entries, Money opening)
    {
        var balance = opening;
        return [.. entries.OrderBy(l => l.Date).ThenBy(l => l.Kind).ThenBy(l => l.Number, StringComparer.Ordinal).Select(l => l with { Balance = balance += l.Amount })];
    }

    private static Page<StatementLine> PageOf(List<StatementLine> lines, StatementTime time)
    {
        var page = Math.Clamp(time.Page, 1, Math.Max(1, (lines.Count + time.Size - 1) / time.Size));
        return new Page<StatementLine>([.. Enumerable.Reverse(lines).Skip((page - 1) * time.Size).Take(time.Size)], page, time.Size, lines.Count);
    }

    private static async Task<IReadOnlyList<int>> YearsAsync(PortalDbContext db, int id, CancellationToken cancel)
    {
        var first = await db.Invoices.Where(i => i.RetailerId == id).MinAsync(i => (DateOnly?)i.IssuedOn, cancel);
        var paid = await db.Payments.Where(p => p.RetailerId == id).MinAsync(p => (DateOnly?)p.ReceivedOn, cancel);
        var last = await db.Invoices.Where(i => i.RetailerId == id).MaxAsync(i => (DateOnly?)i.IssuedOn, cancel);
        var received = await db.Payments.Where(p => p.RetailerId == id).MaxAsync(p => (DateOnly?)p.ReceivedOn, cancel);
        var givenUp = await db.WriteOffs.Where(w => w.RetailerId == id).MaxAsync(w => (DateOnly?)w.WrittenOn, cancel);
        var days = new[] { first, paid, last, received, givenUp }.OfType<DateOnly>().Select(day => FinancialYear.Of(day).StartYear).ToList();
        return days.Count == 0 ? [] : [.. Enumerable.Range(days.Min(), days.Max() - days.Min() + 1).Reverse()];
    }
}
