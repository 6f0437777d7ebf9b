using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>A credit note stands: its shop's day is counted anew.</summary>
internal sealed class CountSalesWhenCreditNoteIssued : IHandle<CreditNoteIssued>
{
    public async Task HandleAsync(CreditNoteIssued happened, PortalDbContext db, CancellationToken cancel)
    {
        var day = await db.CreditNotes.Where(n => n.Id == happened.CreditNoteId).Select(n => n.IssuedOn).SingleAsync(cancel);
        await SalesCount.RenewAsync(db, day, happened.RetailerId, cancel);
    }
}
