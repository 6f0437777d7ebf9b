using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Customers;

/// <summary>A retailer's credit in use is the sum of its entries.</summary>
internal sealed class CreditEntriesMakeCreditUsed : IBookCheck
{
    public string Name => "credit entries make the credit in use";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var entries = db.CreditEntries.GroupBy(e => e.RetailerId).Select(g => new { Id = g.Key, Sum = g.Sum(e => e.Amount.Paise) });
        var sums = from r in db.Retailers
                   join one in entries on r.Id equals one.Id into entriesFound
                   from e in entriesFound.DefaultIfEmpty()
                   select new { r.Code, Used = r.CreditUsed.Paise, Entries = (long?)e.Sum ?? 0 };
        var wrong = await sums.Where(s => s.Used != s.Entries).OrderBy(s => s.Code).Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return wrong.ConvertAll(s => $"{s.Code} uses {new Money(s.Used)} of its credit; its entries add up to {new Money(s.Entries)}");
    }
}
