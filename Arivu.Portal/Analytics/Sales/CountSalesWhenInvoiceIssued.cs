using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>An invoice stands: its shop's day is counted anew.</summary>
internal sealed class CountSalesWhenInvoiceIssued : IHandle<InvoiceIssued>
{
    public async Task HandleAsync(InvoiceIssued happened, PortalDbContext db, CancellationToken cancel)
    {
        var day = await db.Invoices.Where(i => i.Id == happened.InvoiceId).Select(i => i.IssuedOn).SingleAsync(cancel);
        await SalesCount.RenewAsync(db, day, happened.RetailerId, cancel);
    }
}
