using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing.Checks;

/// <summary>Each rupee of a receipt is set against an invoice or on account; nothing of a bounced or reversed one is.</summary>
internal sealed class ReceiptsAreSetOrOnAccount : IBookCheck
{
    public string Name => "receipts are what they pay and what is on account";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var set = db.PaymentAllocations.GroupBy(a => a.PaymentId).Select(g => new { PaymentId = g.Key, Sum = g.Sum(a => a.Amount.Paise) });
        var sums = from p in db.Payments
                   join one in set on p.Id equals one.PaymentId into setFound
                   from a in setFound.DefaultIfEmpty()
                   select new { p.Number, Stands = p.State != ClearingState.Bounced && p.State != ClearingState.Reversed, Amount = p.Amount.Paise, OnAccount = p.OnAccount.Paise, Set = (long?)a.Sum ?? 0 };
        var wrong = await sums.Where(s => s.Set + s.OnAccount != (s.Stands ? s.Amount : 0))
            .OrderBy(s => s.Number).Take(BookCheckRegistration.MostFaults).ToListAsync(cancel);
        return wrong.ConvertAll(s => $"{s.Number}: {new Money(s.Set)} set and {new Money(s.OnAccount)} on account, of {new Money(s.Stands ? s.Amount : 0)}");
    }
}
