using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The shop learns that it owes less.</summary>
internal sealed class NotifyShopWhenCreditNoteIssued : IHandle<CreditNoteIssued>
{
    /// <inheritdoc />
    public async Task HandleAsync(CreditNoteIssued happened, PortalDbContext db, CancellationToken cancel)
    {
        var note = await db.CreditNotes.AsNoTracking().SingleAsync(n => n.Id == happened.CreditNoteId, cancel);
        await db.TellShopAsync(
            happened.RetailerId,
            News.Of(
                NotificationKind.CreditNoteIssued, happened.CreditNoteId, MoneyLinks.CreditNote(note.Number), "Credit note {0} for {1}", "It lowers invoice {2}.",
                happened.Number, note.Total.ToString(), note.InvoiceNumber),
            cancel);
    }
}
