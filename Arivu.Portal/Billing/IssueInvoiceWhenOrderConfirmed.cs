using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Billing;

/// <summary>An accepted order is billed, unless the firm bills at shipment.</summary>
internal sealed class IssueInvoiceWhenOrderConfirmed(InvoiceIssuing issuing) : IHandle<OrderConfirmed>
{
    public Task HandleAsync(OrderConfirmed happened, PortalDbContext db, CancellationToken cancel) => issuing.WhenConfirmedAsync(db, happened, cancel);
}
