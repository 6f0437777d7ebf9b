using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Reads lists of credit notes: the team all of them, a retailer its own.</summary>
public sealed class CreditNoteListQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>A page of credit notes.</summary>
    public async Task<CreditNoteList> ListAsync(CreditNoteFilter filter, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = await FittingAsync(db, filter, cancel);
        var sum = await fitting.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Paise = g.Sum(n => n.Total.Paise) }).SingleOrDefaultAsync(cancel);
        var total = sum?.Count ?? 0;
        var page = filter.PageOf(total);
        var rows = await RowsOf(db, Sorted(fitting, filter.Sort).OnPage(page, filter.Size)).ToListAsync(cancel);
        return new CreditNoteList(new Page<CreditNoteRow>(rows, page, filter.Size, total), new Money(sum?.Paise ?? 0));
    }

    // The owner's rows are named, because the row filter's OR would scan the table.
    private async Task<IQueryable<CreditNote>> FittingAsync(PortalDbContext db, CreditNoteFilter filter, CancellationToken cancel)
    {
        var mine = user.RetailerId;
        var notes = user.SeesEverything ? db.CreditNotes.AsNoTracking() : db.CreditNotes.AsNoTracking().Where(n => n.RetailerId == mine);
        if (filter.Ground is { } ground)
        {
            notes = notes.Where(n => n.Reason == ground);
        }

        if (filter.From is { } from)
        {
            notes = notes.Where(n => n.IssuedOn >= from);
        }

        if (filter.To is { } to)
        {
            notes = notes.Where(n => n.IssuedOn <= to);
        }

        if (filter.Retailer is { } code)
        {
            var id = await db.Retailers.Where(r => r.Code == code).Select(r => r.Id).SingleOrDefaultAsync(cancel);
            notes = notes.Where(n => n.RetailerId == id);
        }

        return Saying(db, notes, filter.Search);
    }

    private static IQueryable<CreditNote> Saying(PortalDbContext db, IQueryable<CreditNote> notes, string? typed)
    {
        foreach (var word in Texts.Words(typed?.ToUpperInvariant()))
        {
            var (number, small, retailers) = (DocumentNumber.FromAddress(word), word.ToLowerInvariant(), db.Retailers);
            notes = notes.Where(n => n.Number.Contains(number) || n.InvoiceNumber.Contains(number) || retailers.Any(r => r.Id == n.RetailerId && r.SearchText.Contains(small)));
        }

        return notes;
    }

    private static IOrderedQueryable<CreditNote> Sorted(IQueryable<CreditNote> notes, string? sort) => (sort?.TrimStart('-'), sort?.StartsWith('-') == true) switch
    {
        ("number", false) => notes.OrderBy(n => n.Number),
        ("number", true) => notes.OrderByDescending(n => n.Number),
        ("total", false) => notes.OrderBy(n => n.Total.Paise).ThenByDescending(n => n.Number),
        ("total", true) => notes.OrderByDescending(n => n.Total.Paise).ThenByDescending(n => n.Number),
        ("invoice", false) => notes.OrderBy(n => n.InvoiceNumber).ThenBy(n => n.Number),
        ("invoice", true) => notes.OrderByDescending(n => n.InvoiceNumber).ThenByDescending(n => n.Number),
        ("issued", false) => notes.OrderBy(n => n.IssuedOn).ThenBy(n => n.Number),
        _ => notes.OrderByDescending(n => n.IssuedOn).ThenByDescending(n => n.Number),
    };

    private static IQueryable<CreditNoteRow> RowsOf(PortalDbContext db, IQueryable<CreditNote> notes)
    {
        var retailers = db.Retailers;
        return notes.Select(n => new CreditNoteRow
        {
            Number = n.Number,
            IssuedOn = n.IssuedOn,
            Invoice = n.InvoiceNumber,
            RetailerCode = retailers.First(r => r.Id == n.RetailerId).Code,
            TradeName = retailers.First(r => r.Id == n.RetailerId).TradeName,
            Ground = n.Reason,
            Note = n.Note,
            Taxable = n.Taxable,
            Tax = new Money(n.Cgst.Paise + n.Sgst.Paise + n.Igst.Paise),
            Total = n.Total,
        });
    }
}
