using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Which receipts, and in which order; all of it is done by the database.</summary>
internal static partial class PaymentSelection
{
    public static async Task<IQueryable<Payment>> FittingAsync(this IQueryable<Payment> payments, PaymentFilter filter, PortalDbContext db, CancellationToken cancel)
    {
        if (filter.Mode is { } mode)
        {
            payments = payments.Where(p => p.Mode == mode);
        }

        if (filter.From is { } from)
        {
            payments = payments.Where(p => p.ReceivedOn >= from);
        }

        if (filter.To is { } to)
        {
            payments = payments.Where(p => p.ReceivedOn <= to);
        }

        if (filter.Retailer is { } code)
        {
            var id = await db.Retailers.Where(r => r.Code == code).Select(r => r.Id).SingleOrDefaultAsync(cancel);
            payments = payments.Where(p => p.RetailerId == id);
        }

        return Saying(payments, filter.Search, db);
    }

    public static IQueryable<Payment> In(this IQueryable<Payment> payments, PaymentView view) => view == PaymentView.All ? payments : payments.Where(Shows(view));

    public static IOrderedQueryable<Payment> Sorted(this IQueryable<Payment> payments, string? sort, IQueryable<Retailer> retailers)
    {
        var down = sort?.StartsWith('-') == true;
        return (sort?.TrimStart('-'), down) switch
        {
            ("received", false) => payments.OrderBy(p => p.ReceivedOn).ThenBy(p => p.Number),
            ("number", false) => payments.OrderBy(p => p.Number),
            ("number", true) => payments.OrderByDescending(p => p.Number),
            ("amount", false) => payments.OrderBy(p => p.Amount.Paise).ThenByDescending(p => p.Number),
            ("amount", true) => payments.OrderByDescending(p => p.Amount.Paise).ThenByDescending(p => p.Number),
            ("account", false) => payments.OrderBy(p => p.OnAccount.Paise).ThenByDescending(p => p.Number),
            ("account", true) => payments.OrderByDescending(p => p.OnAccount.Paise).ThenByDescending(p => p.Number),
            ("retailer", false) => payments.OrderBy(p => retailers.First(r => r.Id == p.RetailerId).TradeName).ThenByDescending(p => p.Number),
            ("retailer", true) => payments.OrderByDescending(p => retailers.First(r => r.Id == p.RetailerId).TradeName).ThenByDescending(p => p.Number),
            _ => payments.OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Number),
        };
    }

    private static Expression<Func<Payment, bool>> Shows(PaymentView view) => view switch
    {
        PaymentView.Drawer => p => p.State == ClearingState.Received,
        PaymentView.Bank => p => p.State == ClearingState.Deposited,
        PaymentView.OnAccount => p => p.OnAccount.Paise > 0,
        PaymentView.Undone => p => p.State == ClearingState.Bounced || p.State == ClearingState.Reversed,
        _ => _ => false,
    };

    // A whole number is found by its key; parts of numbers and names are looked for in every receipt that fits otherwise.
    private static IQueryable<Payment> Saying(IQueryable<Payment> payments, string? typed, PortalDbContext db)
    {
        foreach (var word in Texts.Words(typed?.ToUpperInvariant()))
        {
            if (WholeNumber().IsMatch(word))
            {
                var number = DocumentNumber.FromAddress(word);
                payments = payments.Where(p => p.Number == number);
                continue;
            }

            var (small, retailers) = (word.ToLowerInvariant(), db.Retailers);
            payments = payments.Where(p => p.Number.Contains(word) || p.Reference.Contains(word)
                || retailers.Any(r => r.Id == p.RetailerId && r.SearchText.Contains(small)));
        }

        return payments;
    }

    [GeneratedRegex(@"^ARC[/-]\d{4}[/-]\d{6}$", RegexOptions.None, 1000)]
    private static partial Regex WholeNumber();
}
