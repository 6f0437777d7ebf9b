using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The team learns that a shop says it paid, and by which reference to look for the money.</summary>
internal sealed class NotifyTeamWhenPaymentClaimed : IHandle<PaymentClaimed>
{
    /// <inheritdoc />
    public async Task HandleAsync(PaymentClaimed happened, PortalDbContext db, CancellationToken cancel)
    {
        var claim = await (from c in db.Set<PaymentClaim>()
                           join shop in db.Set<Retailer>() on c.RetailerId equals shop.Id
                           where c.Id == happened.ClaimId
                           select new { shop.TradeName, c.Reference, c.PaidOn }).SingleAsync(cancel);
        await db.TellTeamAsync(
            News.Of(
                NotificationKind.PaymentClaimed, happened.ClaimId, "/payments?view=claims", "{0} says that {1} is paid", "Reference {2}, paid on {3}.",
                claim.TradeName, happened.Amount.ToString(), claim.Reference, claim.PaidOn.ToWrittenText()),
            cancel);
    }
}
