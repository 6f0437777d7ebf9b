using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing.Checks;

/// <summary>What an invoice owes is its total less what receipts, credit notes and write-offs say themselves.</summary>
internal sealed class BalancesAreRight : IBookCheck
{
    public string Name => "balances are totals less receipts, credit notes and write-offs";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var paid = db.PaymentAllocations.GroupBy(a => a.InvoiceId).Select(g => new { InvoiceId = g.Key, Sum = g.Sum(a => a.Amount.Paise) });
        var credited = db.CreditNotes.GroupBy(n => n.InvoiceId).Select(g => new { InvoiceId = g.Key, Sum = g.Sum(n => n.Total.Paise) });
        var givenUp = db.WriteOffs.GroupBy(w => w.InvoiceId).Select(g => new { InvoiceId = g.Key, Sum = g.Sum(w => w.Amount.Paise) });
        var sums = from i in db.Invoices
                   join one in paid on i.Id equals one.InvoiceId into paidFound
                   from p in paidFound.DefaultIfEmpty()
                   join one in credited on i.Id equals one.InvoiceId into creditedFound
                   from c in creditedFound.DefaultIfEmpty()
                   join one in givenUp on i.Id equals one.InvoiceId into givenUpFound
                   from w in givenUpFound.DefaultIfEmpty()
                   select new { i.Number, i.BalancePaise, Total = i.Total.Paise, InvoicePaid = i.Paid.Paise, InvoiceCredited = i.Credited.Paise, Paid = (long?)p.Sum ?? 0, Credited = (long?)c.Sum ?? 0, InvoiceGivenUp = i.WrittenOff.Paise, GivenUp = (long?)w.Sum ?? 0 };
        var wrong = await sums.Where(s => s.InvoicePaid != s.Paid || s.InvoiceCredited != s.Credited || s.InvoiceGivenUp != s.GivenUp || s.BalancePaise != s.Total - s.Paid - s.Credited - s.GivenUp)
            .OrderBy(s => s.Number).Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return wrong.ConvertAll(s => $"{s.Number} owes {new Money(s.BalancePaise)}; its total {new Money(s.Total)} less receipts {new Money(s.Paid)} credit notes {new Money(s.Credited)} and write-offs {new Money(s.GivenUp)} is {new Money(s.Total - s.Paid - s.Credited - s.GivenUp)}");
    }
}
