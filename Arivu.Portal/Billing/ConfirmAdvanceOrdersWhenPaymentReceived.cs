using Arivu.Portal.Billing.Events;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Billing;

/// <summary>Orders that only waited for money are accepted when it covers them; a cheque's money is there when it clears.</summary>
internal sealed class ConfirmAdvanceOrdersWhenPaymentReceived(OrderService orders) : IHandle<PaymentReceived>, IHandle<ChequeCleared>
{
    public Task HandleAsync(PaymentReceived happened, PortalDbContext db, CancellationToken cancel) => ConfirmAsync(db, happened.RetailerId, happened.Number, cancel);

    public Task HandleAsync(ChequeCleared happened, PortalDbContext db, CancellationToken cancel) => ConfirmAsync(db, happened.RetailerId, happened.Number, cancel);

    private async Task ConfirmAsync(PortalDbContext db, int retailerId, string receipt, CancellationToken cancel)
    {
        await CreditDesk.HoldAsync(db, retailerId, cancel);
        await orders.ConfirmPaidAheadAsync(db, retailerId, receipt, cancel);
    }
}
