using Arivu.Portal.Customers;
using Arivu.Portal.Data;

namespace Arivu.Portal.Billing;

/// <summary>Keeps <see cref="Retailer.OverdueSince"/> true when invoices, receipts or credit notes change.</summary>
internal static class Dues
{
    /// <summary>Saves what the operation changed, then notes since when the retailer is overdue.</summary>
    public static async Task SaveAsync(PortalDbContext db, int retailerId, DateOnly today, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await DuesDesk.NoteAsync(db, OverdueOn(db, today), retailerId, cancel);
        db.Hint(new BillingChanged(retailerId));
    }

    /// <summary>All that is overdue on a business date.</summary>
    public static IQueryable<OverdueDay> OverdueOn(PortalDbContext db, DateOnly today) =>
        db.Invoices.Where(Invoice.OverdueOn(today)).Select(i => new OverdueDay { RetailerId = i.RetailerId, DueOn = i.DueOn });
}
