using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns what it owes for an order, and until when.</summary>
internal sealed class NotifyShopWhenInvoiceIssued : IHandle<InvoiceIssued>
{
    /// <inheritdoc />
    public async Task HandleAsync(InvoiceIssued happened, PortalDbContext db, CancellationToken cancel)
    {
        var invoice = await db.Invoices.AsNoTracking().SingleAsync(i => i.Id == happened.InvoiceId, cancel);
        await db.TellShopAsync(
            happened.RetailerId,
            News.Of(
                NotificationKind.InvoiceIssued, happened.InvoiceId, $"/invoices/{happened.Number.Replace('/', '-')}",
                invoice.Kind == InvoiceKind.BillOfSupply ? "Bill of supply {0} for {1}" : "Invoice {0} for {1}",
                invoice.DueIsProvisional ? "For {2}, due {3}; the days to pay begin with the delivery." : "For {2}, due {3}.",
                happened.Number, invoice.Total.ToString(), invoice.OrderNumber, invoice.DueOn.ToWrittenText()),
            cancel);
    }
}
