using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing.Checks;

/// <summary>What an invoice's line says is credited is what the notes say, never more than was billed; each note is the sum of its lines.</summary>
internal sealed class CreditNotesStayWithinTheirInvoice : IBookCheck
{
    public string Name => "credit notes stay within their invoices";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel) =>
        [.. (await LinesAsync(db, cancel)).Concat(await NotesAsync(db, cancel)).Take(BookCheckRegistration.MostFaults)];

    private static async Task<List<string>> LinesAsync(PortalDbContext db, CancellationToken cancel)
    {
        var credited = db.CreditNoteLines.GroupBy(l => l.InvoiceLineId).Select(g => new
        {
            LineId = g.Key,
            Pieces = g.Sum(l => l.Quantity),
            Taxable = g.Sum(l => l.Taxable.Paise),
            Cgst = g.Sum(l => l.Cgst.Paise),
            Sgst = g.Sum(l => l.Sgst.Paise),
            Igst = g.Sum(l => l.Igst.Paise),
        });
        var wrong = from l in db.InvoiceLines
                    join i in db.Invoices on l.InvoiceId equals i.Id
                    join one in credited on l.Id equals one.LineId into creditedFound
                    from c in creditedFound.DefaultIfEmpty()
                    where l.CreditedQuantity != ((long?)c.Pieces ?? 0) || l.CreditedTaxable.Paise != ((long?)c.Taxable ?? 0)
                        || l.CreditedCgst.Paise != ((long?)c.Cgst ?? 0) || l.CreditedSgst.Paise != ((long?)c.Sgst ?? 0) || l.CreditedIgst.Paise != ((long?)c.Igst ?? 0)
                        || l.CreditedQuantity > l.Quantity || l.CreditedTaxable.Paise > l.Taxable.Paise
                        || l.CreditedCgst.Paise > l.Cgst.Paise || l.CreditedSgst.Paise > l.Sgst.Paise || l.CreditedIgst.Paise > l.Igst.Paise
                    orderby i.Number, l.Position
                    select new { l.Sku, i.Number };
        var found = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return found.ConvertAll(f => $"{f.Number}, {f.Sku}: its credit notes say another amount, or more than was billed");
    }

    private static async Task<List<string>> NotesAsync(PortalDbContext db, CancellationToken cancel)
    {
        var lines = db.CreditNoteLines.GroupBy(l => l.CreditNoteId).Select(g => new
        {
            NoteId = (Guid?)g.Key,
            Taxable = g.Sum(l => l.Taxable.Paise),
            Tax = g.Sum(l => l.Cgst.Paise + l.Sgst.Paise + l.Igst.Paise),
        });
        var wrong = from n in db.CreditNotes
                    join one in lines on (Guid?)n.Id equals one.NoteId into linesFound
                    from sum in linesFound.DefaultIfEmpty()
                    where sum.NoteId == null || n.Taxable.Paise != sum.Taxable || n.Cgst.Paise + n.Sgst.Paise + n.Igst.Paise != sum.Tax
                        || n.Total.Paise != sum.Taxable + sum.Tax + n.RoundOff.Paise || n.Total.Paise % 100 != 0
                    orderby n.Number
                    select n.Number;
        var numbers = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return numbers.ConvertAll(number => $"{number} is not the sum of its lines and its round-off");
    }
}
