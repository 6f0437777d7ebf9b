using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing.Checks;

/// <summary>What an invoice owes is its total less what receipts and credit notes say themselves.</summary>
internal sealed class BalancesAreRight : IBookCheck
{
    public string Name => "balances are totals less receipts and credit notes";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var paid = db.PaymentAllocations.GroupBy(a => a.InvoiceId).Select(g => new { InvoiceId = g.Key, Sum = g.Sum(a => a.Amount.Paise) });
        var credited = db.CreditNotes.GroupBy(n => n.InvoiceId).Select(g => new { InvoiceId = g.Key, Sum = g.Sum(n => n.Total.Paise) });
        var sums = from i in db.Invoices
                   join one in paid on i.Id equals one.InvoiceId into paidFound
                   from p in paidFound.DefaultIfEmpty()
                   join one in credited on i.Id equals one.InvoiceId into creditedFound
                   from c in creditedFound.DefaultIfEmpty()
                   select new { i.Number, i.BalancePaise, Total = i.Total.Paise, InvoicePaid = i.Paid.Paise, InvoiceCredited = i.Credited.Paise, Paid = (long?)p.Sum ?? 0, Credited = (long?)c.Sum ?? 0 };
        var wrong = await sums.Where(s => s.InvoicePaid != s.Paid || s.InvoiceCredited != s.Credited || s.BalancePaise != s.Total - s.Paid - s.Credited)
            .OrderBy(s => s.Number).Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return wrong.ConvertAll(s => $"{s.Number} owes {new Money(s.BalancePaise)}; its total {new Money(s.Total)} less receipts {new Money(s.Paid)} and credit notes {new Money(s.Credited)} is {new Money(s.Total - s.Paid - s.Credited)}");
    }
}
