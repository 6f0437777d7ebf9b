using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns that its money arrived, and what is left of it.</summary>
internal sealed class NotifyShopWhenPaymentReceived : IHandle<PaymentReceived>
{
    /// <inheritdoc />
    public async Task HandleAsync(PaymentReceived happened, PortalDbContext db, CancellationToken cancel)
    {
        var payment = await db.Payments.AsNoTracking().SingleAsync(p => p.Id == happened.PaymentId, cancel);
        await db.TellShopAsync(
            happened.RetailerId,
            News.Of(NotificationKind.PaymentReceived, happened.PaymentId, "/statement", "{1} received", Sentence(payment), happened.Number, happened.Amount.ToString(), payment.OnAccount.ToString()),
            cancel);
    }

    private static string Sentence(Payment payment) => payment switch
    {
        { Mode: PaymentMode.Cheque, State: ClearingState.Received or ClearingState.Deposited } => "Receipt {0}. It frees credit when the cheque clears.",
        _ when payment.OnAccount > Money.Zero => "Receipt {0}. {2} stays on account.",
        _ => "Receipt {0}.",
    };
}
