using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing.Checks;

/// <summary>
/// A retailer's credit in use is what its open orders reserve and its invoices owe, less money on account. A cheque counts when
/// it clears: until then what it pays still uses credit, and what of it is on account frees none.
/// </summary>
internal sealed class CreditUsedIsWhatIsOwed : IBookCheck
{
    public string Name => "credit in use is reserves and dues less money on account";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var reserved = db.Orders.GroupBy(o => o.RetailerId).Select(g => new { Id = g.Key, Sum = g.Sum(o => o.CreditReserved.Paise) });
        var owed = db.Invoices.GroupBy(i => i.RetailerId).Select(g => new { Id = g.Key, Sum = g.Sum(i => i.BalancePaise) });
        var uncleared = db.Payments.Where(p => p.State == ClearingState.Received || p.State == ClearingState.Deposited)
            .GroupBy(p => p.RetailerId).Select(g => new { Id = g.Key, Sum = g.Sum(p => p.Amount.Paise - p.OnAccount.Paise) });
        var onAccount = db.Payments.Where(p => p.State == ClearingState.Cleared).GroupBy(p => p.RetailerId).Select(g => new { Id = g.Key, Sum = g.Sum(p => p.OnAccount.Paise) });
        var sums = from r in db.Retailers
                   join one in reserved on r.Id equals one.Id into reservedFound
                   from o in reservedFound.DefaultIfEmpty()
                   join one in owed on r.Id equals one.Id into owedFound
                   from i in owedFound.DefaultIfEmpty()
                   join one in uncleared on r.Id equals one.Id into unclearedFound
                   from u in unclearedFound.DefaultIfEmpty()
                   join one in onAccount on r.Id equals one.Id into onAccountFound
                   from a in onAccountFound.DefaultIfEmpty()
                   select new { r.Code, Used = r.CreditUsed.Paise, Owed = ((long?)o.Sum ?? 0) + ((long?)i.Sum ?? 0) + ((long?)u.Sum ?? 0) - ((long?)a.Sum ?? 0) };
        var wrong = await sums.Where(s => s.Used != s.Owed).OrderBy(s => s.Code).Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return wrong.ConvertAll(s => $"{s.Code} uses {new Money(s.Used)} of its credit; reserves and dues less money on account are {new Money(s.Owed)}");
    }
}
