using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>Receipts by their number or the bank's reference, and credit notes by theirs, in the search over everything.</summary>
internal sealed class MoneySearch(IDbContextFactory<PortalDbContext> database, CurrentUser user, IStringLocalizer<BillingWords> T) : ISearchSource
{
    // Fewer signs of a number stand in too many of them.
    private const int Shortest = 3;
    private const int Longest = 40;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int take, CancellationToken cancel)
    {
        var number = DocumentNumber.FromAddress(text.Trim());
        if (number.Length is < Shortest or > Longest || !number.Any(char.IsAsciiDigit))
        {
            return [];
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        return [.. await ReceiptsAsync(db, number, take, cancel), .. await NotesAsync(db, number, take, cancel)];
    }

    private async Task<IEnumerable<SearchHit>> ReceiptsAsync(PortalDbContext db, string number, int take, CancellationToken cancel)
    {
        var (mine, all, retailers) = (user.RetailerId, user.SeesEverything, db.Retailers);
        var found = await db.Payments.AsNoTracking().Where(p => (all || p.RetailerId == mine) && (p.Number.Contains(number) || p.Reference == number))
            .OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Number).Take(take)
            .Join(retailers, p => p.RetailerId, r => r.Id, (p, r) => new { p.Number, p.ReceivedOn, p.Amount, p.Mode, r.TradeName }).ToListAsync(cancel);
        return found.Select(p => new SearchHit(T["Receipts"], p.Number, $"{(all ? p.TradeName : p.ReceivedOn.ToText())}, {p.Amount.ToShortString()}, {T[p.Mode.Words()].Value}", ReceiptHref(p.Number)));
    }

    private async Task<IEnumerable<SearchHit>> NotesAsync(PortalDbContext db, string number, int take, CancellationToken cancel)
    {
        var (mine, all, retailers) = (user.RetailerId, user.SeesEverything, db.Retailers);
        var found = await db.CreditNotes.AsNoTracking().Where(n => (all || n.RetailerId == mine) && n.Number.Contains(number))
            .OrderByDescending(n => n.IssuedOn).ThenByDescending(n => n.Number).Take(take)
            .Join(retailers, n => n.RetailerId, r => r.Id, (n, r) => new { n.Number, n.IssuedOn, n.Total, n.InvoiceNumber, r.TradeName }).ToListAsync(cancel);
        return found.Select(n => new SearchHit(T["Credit notes"], n.Number, $"{(all ? n.TradeName : n.IssuedOn.ToText())}, {n.Total.ToShortString()}, {n.InvoiceNumber}", MoneyLinks.CreditNote(n.Number)));
    }

    // A shop has no list of receipts; the paper is what it looks for.
    private string ReceiptHref(string number) => user.SeesEverything ? MoneyLinks.Receipt(number) : MoneyLinks.ReceiptPaper(number);
}
