using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>
/// Puts a credit note into the books: receipts give back what its invoice no longer needs and pay the oldest other dues with
/// it, the balance and the credit in use fall, the number is drawn last.
/// </summary>
internal sealed class CreditNoteIssuing(TimeProvider clock, CurrentUser user)
{
    /// <summary>Issues a note; the caller holds the retailer's row and saves.</summary>
    public async Task IssueAsync(PortalDbContext db, Invoice invoice, CreditNote note, CancellationToken cancel)
    {
        var claimed = ClaimAgain(db, invoice, note.Total - invoice.Balance);
        var freed = await MakeRoomAsync(db, invoice, note.Total - invoice.Balance, cancel);
        invoice.Credit(note.Total);
        await PayOthersAsync(db, invoice.RetailerId, freed, cancel);
        note.Issue(await NumberSeries.DrawAsync(db, NumberSeries.CreditNote, clock.Today(), cancel));
        db.Add(note);
        await CreditDesk.RecordAsync(db, invoice.RetailerId, CreditMove.CreditNote, -note.Total, new CreditNoting(clock.Now(), user.Name, note.Number), cancel);
        await CreditDesk.RecordAsync(db, invoice.RetailerId, CreditMove.WriteOffReversed, claimed, new CreditNoting(clock.Now(), user.Name, invoice.Number), cancel);
    }

    // A due that was given up is credited before money goes back: the shop never paid it (docs/decisions/014).
    private Money ClaimAgain(PortalDbContext db, Invoice invoice, Money excess)
    {
        var claimed = excess < invoice.WrittenOff ? excess : invoice.WrittenOff;
        if (claimed <= Money.Zero)
        {
            return Money.Zero;
        }

        invoice.ClaimAgain(claimed);
        db.Add(WriteOff.Of(invoice, -claimed, new WriteOffNoting(clock.Today(), "Credited by a credit note instead", user.Name)));
        return claimed;
    }

    // What came last goes back first; it stays with the receipt.
    private static async Task<List<Payment>> MakeRoomAsync(PortalDbContext db, Invoice invoice, Money excess, CancellationToken cancel)
    {
        if (excess <= Money.Zero)
        {
            return [];
        }

        var payments = await db.Payments.Include(p => p.Allocations).Where(p => p.Allocations.Any(a => a.InvoiceId == invoice.Id && a.Amount.Paise > 0))
            .OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Number).ToListAsync(cancel);
        foreach (var payment in payments)
        {
            excess -= payment.GiveBack(invoice, excess);
        }

        return payments;
    }

    private static async Task PayOthersAsync(PortalDbContext db, int retailerId, List<Payment> freed, CancellationToken cancel)
    {
        if (freed.Exists(p => p.OnAccount > Money.Zero))
        {
            var open = await db.Invoices.Where(i => i.RetailerId == retailerId && i.BalancePaise > 0).ToListAsync(cancel);
            freed.OrderBy(p => p.ReceivedOn).ThenBy(p => p.Number, StringComparer.Ordinal).ToList().ForEach(p => p.AllocateOldestFirst(open));
        }
    }
}
