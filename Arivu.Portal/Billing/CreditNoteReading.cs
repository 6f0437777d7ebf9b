using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Reads credit notes: the team all of them, a retailer its own.</summary>
public sealed partial class CreditNoteQueries(IDbContextFactory<PortalDbContext> database)
{
    /// <summary>One credit note; null when there is none, or it is not yours.</summary>
    /// <param name="number">ACN/2627/000012.</param>
    /// <param name="cancel">The reader went away.</param>
    public async Task<CreditNoteDetail?> DetailAsync(string number, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var note = await db.CreditNotes.AsNoTracking().Include(n => n.Lines).SingleOrDefaultAsync(n => n.Number == number, cancel);
        return note is null ? null : CreditNoteDetail.Of(note, await InvoiceOfAsync(db, note, cancel));
    }

    private static async Task<CreditedInvoice> InvoiceOfAsync(PortalDbContext db, CreditNote note, CancellationToken cancel)
    {
        var lines = db.InvoiceLines.Where(l => l.InvoiceId == note.InvoiceId).Select(l => new CreditedLine(l.Id, l.Position, l.Uqc, l.UnitPrice));
        var invoice = await db.Invoices.Where(i => i.Id == note.InvoiceId).Join(db.Retailers, i => i.RetailerId, r => r.Id, (i, r) =>
            new CreditedInvoice(r.Code, r.TradeName, i.Kind, i.Supply, i.PlaceOfSupply, i.Parties)).SingleAsync(cancel);
        return invoice with { Lines = await lines.ToDictionaryAsync(line => line.Id, cancel) };
    }
}
