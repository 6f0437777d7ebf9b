using System.Text.RegularExpressions;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Which invoices, and in which order; all of it is done by the database.</summary>
internal static partial class InvoiceSelection
{
    /// <summary>The owner's rows are named, because the row filter's OR would scan the table.</summary>
    public static IQueryable<Invoice> VisibleTo(this IQueryable<Invoice> invoices, CurrentUser user)
    {
        var mine = user.RetailerId;
        return user.SeesEverything ? invoices : invoices.Where(i => i.RetailerId == mine);
    }

    public static async Task<IQueryable<Invoice>> FittingAsync(this IQueryable<Invoice> invoices, InvoiceFilter filter, PortalDbContext db, CancellationToken cancel)
    {
        if (filter.From is { } from)
        {
            invoices = invoices.Where(i => i.IssuedOn >= from);
        }

        if (filter.To is { } to)
        {
            invoices = invoices.Where(i => i.IssuedOn <= to);
        }

        if (filter.Order is { } order)
        {
            invoices = invoices.Where(i => i.OrderNumber == order);
        }

        if (filter.Retailer is { } code)
        {
            var ids = await db.Retailers.Where(r => r.Code == code).Select(r => r.Id).ToListAsync(cancel);
            var id = ids.Count == 1 ? ids[0] : 0;
            invoices = invoices.Where(i => i.RetailerId == id);
        }

        return Saying(invoices, filter.Search, db);
    }

    public static IQueryable<Invoice> In(this IQueryable<Invoice> invoices, InvoiceView view, DateOnly today) => view switch
    {
        InvoiceView.Open => invoices.Where(Invoice.Owed),
        InvoiceView.Pending => invoices.Where(Invoice.Owed).Where(Rule.Not(Invoice.OverdueOn(today))),
        InvoiceView.Overdue => invoices.Where(Invoice.OverdueOn(today)),
        InvoiceView.Paid => invoices.Where(Rule.Not(Invoice.Owed)).Where(Rule.Not(Invoice.CreditedWhole)),
        InvoiceView.Cancelled => invoices.Where(Rule.Not(Invoice.Owed)).Where(Invoice.CreditedWhole),
        _ => invoices,
    };

    /// <summary>Those of one status, as <see cref="Invoice.StatusOn"/> tells it.</summary>
    public static IQueryable<Invoice> Standing(this IQueryable<Invoice> invoices, InvoiceStatus status, DateOnly today) => status switch
    {
        InvoiceStatus.PartlyPaid => invoices.In(InvoiceView.Pending, today).Where(i => i.Paid.Paise > 0),
        InvoiceStatus.Pending => invoices.In(InvoiceView.Pending, today).Where(i => i.Paid.Paise == 0),
        InvoiceStatus.Overdue => invoices.In(InvoiceView.Overdue, today),
        InvoiceStatus.Paid => invoices.In(InvoiceView.Paid, today),
        _ => invoices.In(InvoiceView.Cancelled, today),
    };

    /// <summary>How many there are in each tab, and their sums.</summary>
    public static async Task<Dictionary<InvoiceView, InvoiceSum>> SumsAsync(this IQueryable<Invoice> invoices, DateOnly today, CancellationToken cancel)
    {
        var groups = await invoices.GroupBy(Invoice.ViewOn(today))
            .Select(g => new { View = g.Key, Count = g.Count(), Total = g.Sum(i => i.Total.Paise), Owed = g.Sum(i => i.BalancePaise) }).ToListAsync(cancel);
        return Enum.GetValues<InvoiceView>().ToDictionary(view => view, view =>
        {
            var mine = groups.Where(g => view == InvoiceView.All || g.View == view || (view == InvoiceView.Open && g.View is (InvoiceView.Pending or InvoiceView.Overdue))).ToList();
            return new InvoiceSum(mine.Sum(g => g.Count), new Money(mine.Sum(g => g.Total)), new Money(mine.Sum(g => g.Owed)));
        });
    }

    public static IOrderedQueryable<Invoice> Sorted(this IQueryable<Invoice> invoices, string? sort, PortalDbContext db)
    {
        var (down, retailers) = (sort?.StartsWith('-') == true, db.Retailers);
        return (sort?.TrimStart('-'), down) switch
        {
            ("issued", false) => invoices.OrderBy(i => i.IssuedOn).ThenBy(i => i.Number),
            ("due", false) => invoices.OrderBy(i => i.DueOn).ThenBy(i => i.Number),
            ("due", true) => invoices.OrderByDescending(i => i.DueOn).ThenBy(i => i.Number),
            ("number", false) => invoices.OrderBy(i => i.Number),
            ("number", true) => invoices.OrderByDescending(i => i.Number),
            ("total", false) => invoices.OrderBy(i => i.Total.Paise).ThenBy(i => i.Number),
            ("total", true) => invoices.OrderByDescending(i => i.Total.Paise).ThenBy(i => i.Number),
            ("balance", false) => invoices.OrderBy(i => i.BalancePaise).ThenBy(i => i.Number),
            ("balance", true) => invoices.OrderByDescending(i => i.BalancePaise).ThenBy(i => i.Number),
            ("retailer", false) => invoices.OrderBy(i => retailers.Where(r => r.Id == i.RetailerId).Select(r => r.TradeName).First()).ThenBy(i => i.Number),
            ("retailer", true) => invoices.OrderByDescending(i => retailers.Where(r => r.Id == i.RetailerId).Select(r => r.TradeName).First()).ThenBy(i => i.Number),
            _ => invoices.OrderByDescending(i => i.IssuedOn).ThenByDescending(i => i.Number),
        };
    }

    // A whole number is found by its key; parts of numbers and names are looked for in every invoice that fits otherwise.
    private static IQueryable<Invoice> Saying(IQueryable<Invoice> invoices, string? typed, PortalDbContext db)
    {
        foreach (var word in Texts.Words(typed?.ToUpperInvariant()))
        {
            if (WholeNumber().IsMatch(word))
            {
                var number = DocumentNumber.FromAddress(word);
                invoices = invoices.Where(i => i.Number == number);
                continue;
            }

            var (small, retailers) = (word.ToLowerInvariant(), db.Retailers);
            invoices = invoices.Where(i => i.Number.Contains(word) || i.OrderNumber.Contains(word) || retailers.Any(r => r.Id == i.RetailerId && r.SearchText.Contains(small)));
        }

        return invoices;
    }

    [GeneratedRegex(@"^A(RV|BS)[/-]\d{4}[/-]\d{6}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeNumber();
}
