using Arivu.Portal.Data;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Tells the orders' room which invoices bill its orders.</summary>
internal sealed class InvoicesOfOrders : IOrderInvoices
{
    /// <inheritdoc />
    public async Task<ILookup<string, string>> NumbersAsync(PortalDbContext db, IReadOnlyList<string> orders, CancellationToken cancel)
    {
        var found = await db.Invoices.AsNoTracking().Where(i => orders.Contains(i.OrderNumber)).OrderBy(i => i.IssuedOn).ThenBy(i => i.Number)
            .Select(i => new { i.OrderNumber, i.Number }).ToListAsync(cancel);
        return found.ToLookup(i => i.OrderNumber, i => i.Number, StringComparer.Ordinal);
    }
}
