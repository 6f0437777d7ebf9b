using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing.Checks;

/// <summary>Each head of an invoice is the sum of its lines, and its total is whole rupees by a round-off of half a rupee at most.</summary>
internal sealed class InvoicesAddUp : IBookCheck
{
    private const int HalfRupee = 50;

    public string Name => "invoices are the sum of their lines";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var lines = db.InvoiceLines.GroupBy(l => l.InvoiceId).Select(g => new
        {
            InvoiceId = (Guid?)g.Key,
            Taxable = g.Sum(l => l.Taxable.Paise),
            Cgst = g.Sum(l => l.Cgst.Paise),
            Sgst = g.Sum(l => l.Sgst.Paise),
            Igst = g.Sum(l => l.Igst.Paise),
            Total = g.Sum(l => l.Total.Paise),
        });
        var wrong = from i in db.Invoices
                    join one in lines on (Guid?)i.Id equals one.InvoiceId into linesFound
                    from sum in linesFound.DefaultIfEmpty()
                    where sum.InvoiceId == null || i.Taxable.Paise != sum.Taxable || i.Cgst.Paise != sum.Cgst || i.Sgst.Paise != sum.Sgst || i.Igst.Paise != sum.Igst
                        || i.Total.Paise != sum.Total + i.RoundOff.Paise || sum.Total != sum.Taxable + sum.Cgst + sum.Sgst + sum.Igst
                        || i.Total.Paise % 100 != 0 || i.RoundOff.Paise > HalfRupee || i.RoundOff.Paise < -HalfRupee
                    orderby i.Number
                    select i.Number;
        var numbers = await wrong.Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return numbers.ConvertAll(number => $"{number} is not the sum of its lines and its round-off");
    }
}
