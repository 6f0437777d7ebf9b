using Arivu.Portal.Billing.Events;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>
/// Orders that only waited for money are accepted when it covers them: a receipt, a cheque that cleared, or money that a credit
/// note or another order leaves free.
/// </summary>
internal sealed class ConfirmAdvanceOrdersWhenPaymentReceived(OrderService orders)
    : IHandle<PaymentReceived>, IHandle<ChequeCleared>, IHandle<CreditNoteIssued>, IHandle<OrderLinesCancelled>, IHandle<OrderRejected>
{
    public Task HandleAsync(PaymentReceived happened, PortalDbContext db, CancellationToken cancel) => ConfirmAsync(db, happened.RetailerId, happened.Number, cancel);

    public Task HandleAsync(ChequeCleared happened, PortalDbContext db, CancellationToken cancel) => ConfirmAsync(db, happened.RetailerId, happened.Number, cancel);

    public Task HandleAsync(CreditNoteIssued happened, PortalDbContext db, CancellationToken cancel) => ConfirmAsync(db, happened.RetailerId, happened.Number, cancel);

    public Task HandleAsync(OrderLinesCancelled happened, PortalDbContext db, CancellationToken cancel) => ConfirmAsync(db, happened.RetailerId, happened.Number, cancel);

    public Task HandleAsync(OrderRejected happened, PortalDbContext db, CancellationToken cancel) => ConfirmAsync(db, happened.RetailerId, happened.Number, cancel);

    // Most shops have no such order: they are let go before their row is held.
    private async Task ConfirmAsync(PortalDbContext db, int retailerId, string freedBy, CancellationToken cancel)
    {
        if (!await db.Orders.AnyAsync(o => o.RetailerId == retailerId && o.Status == OrderStatus.PendingApproval, cancel))
        {
            return;
        }

        await CreditDesk.HoldAsync(db, retailerId, cancel);
        await orders.ConfirmPaidAheadAsync(db, retailerId, freedBy, cancel);
    }
}
