using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders.Events;

namespace Arivu.Portal.Billing;

/// <summary>Goods that left are billed, where the firm bills at shipment.</summary>
internal sealed class IssueInvoiceWhenOrderShipped(InvoiceIssuing issuing) : IHandle<OrderShipped>
{
    public Task HandleAsync(OrderShipped happened, PortalDbContext db, CancellationToken cancel) => issuing.WhenShippedAsync(db, happened, cancel);
}
